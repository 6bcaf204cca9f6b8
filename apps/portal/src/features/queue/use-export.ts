import { download, useToast } from '@clearhold/ui';
import { useMutation } from '@tanstack/react-query';
import type { CaseFilter, CaseOrder, CaseRow } from './documents.ts';
import { casesCsv, exportName, wholeList } from './export-cases.ts';

interface List {
  title: string;
  filter: CaseFilter;
  order: CaseOrder;
}

/** Hands over a whole list, or the chosen rows of it, as a file. */
export function useExport({ title, filter, order }: List) {
  const toast = useToast();
  const give = (rows: readonly CaseRow[]) => download(exportName(title, new Date()), casesCsv(rows));
  const whole = useMutation({
    mutationFn: () => wholeList(filter, order),
    onSuccess: give,
    onError: (error) => toast.show({ tone: 'risk', title: 'Not exported', body: error.message }),
  });
  return { give, whole };
}
