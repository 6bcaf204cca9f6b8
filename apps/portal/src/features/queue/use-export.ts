import { download, useToast } from '@clearhold/ui';
import { useMutation } from '@tanstack/react-query';
import type { CaseRow } from './documents.ts';
import { casesCsv, exportName, type ShownList, wholeList } from './export-cases.ts';

/** Hands over a whole list, or the chosen rows of it, as a file with the columns that are shown. */
export function useExport({ title, ...list }: ShownList & { title: string }) {
  const toast = useToast();
  const give = (rows: readonly CaseRow[]) => download(exportName(title, new Date()), casesCsv(rows, list));
  const whole = useMutation({
    mutationFn: () => wholeList(list),
    onSuccess: give,
    onError: (error) => toast.show({ tone: 'risk', title: 'Not exported', body: error.message }),
  });
  return { give, whole };
}
