import { isRefusal, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { request } from '../../lib/graphql.ts';
import { ASSIGN, type CaseRow, queueViewsQuery } from './documents.ts';
import { useReplaceRow } from './use-queue.ts';

interface Order {
  rows: readonly Pick<CaseRow, 'id' | 'owner' | 'invoiceNumber'>[];
  personId: string | null;
  personName: string;
  isUndo?: boolean;
}

interface Outcome {
  done: number;
  refused: string[];
}

const AT_ONCE = 6;

/** Gives cases to a person (or back to the team) and offers to undo it for eight seconds. */
export function useAssign() {
  const client = useQueryClient();
  const toast = useToast();
  const replace = useReplaceRow();

  // What was given is taken back only where nobody changed the case since: else a colleague's work would be undone.
  const versions = useRef(new Map<string, number>());
  const one = async (id: string, personId: string | null, expectedVersion?: number): Promise<string | undefined> => {
    const { assignCase } = await request(ASSIGN, { input: { caseId: id, personId, expectedVersion } });
    if (isRefusal(assignCase)) return assignCase.message;
    if (assignCase.__typename === 'CaseChanged') {
      versions.current.set(id, assignCase.case.version);
      replace(assignCase.case);
    }
    return undefined;
  };

  const each = async (rows: Order['rows'], act: (row: Order['rows'][number]) => Promise<string | undefined>) => {
    const refused: string[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const answers = await Promise.all(rows.slice(at, at + AT_ONCE).map(act));
      refused.push(...answers.filter((answer) => answer !== undefined));
    }
    return refused;
  };

  const run = async ({ rows, personId }: Order): Promise<Outcome> => {
    const refused = await each(rows, (row) => one(row.id, personId));
    return { done: rows.length - refused.length, refused };
  };

  const giveBack = async (rows: Order['rows']) => {
    const given = rows.filter(({ id }) => versions.current.has(id));
    const refused = await each(given, ({ id, owner }) => one(id, owner?.id ?? null, versions.current.get(id)));
    const [why] = refused;
    const title = given.length > 1 ? `${refused.length} of ${given.length} not taken back` : 'Not taken back';
    toast.show(why ? { tone: 'risk', title, body: why } : { title: 'Taken back' });
    renew();
  };

  const renew = () => {
    void client.invalidateQueries({ queryKey: queueViewsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['case'] });
  };

  return useMutation({
    mutationFn: run,
    onSuccess: ({ done, refused }, { rows, personId, personName }) => {
      const what = done === 1 ? (rows[0]?.invoiceNumber ?? 'The case') : `${done} cases`;
      if (done > 0)
        toast.show({
          title: personId ? `${what} given to ${personName}` : `${what} given back to the team`,
          onUndo: () => void giveBack(rows),
        });
      if (refused.length > 0)
        toast.show({ tone: 'risk', title: `${refused.length} not assigned`, body: [...new Set(refused)].join(' ') });
      renew();
    },
    onError: (error) => toast.show({ tone: 'risk', title: 'Not assigned', body: error.message }),
  });
}
