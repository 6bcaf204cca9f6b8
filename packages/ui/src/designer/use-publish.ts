import type { Playbook } from '@clearhold/cases/playbook';
import type { VariablesOf } from '@clearhold/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../exchange/contract.ts';
import { accept, RefusalError } from '../exchange/refusal.ts';
import { useToast } from '../feedback/toast.tsx';
import { askPlan, type Plan, PUBLISH, SAVE, SUBMIT } from '../playbooks/documents.ts';

type Changes = VariablesOf<typeof PUBLISH>['input']['changes'];
/** Codes that say that one person cannot publish alone here: then it goes on as a draft. */
const TAKES_MORE = ['SECOND_PERSON_NEEDED', 'REHEARSAL_NEEDED'];

/** What is written, or nothing for: as inherited again. */
export interface Wanted {
  readonly key: string;
  readonly definition?: Playbook;
  readonly keep?: readonly string[];
}

/** What publishing would change and what stands against it; asked of the service while it is written. */
export function usePlan(scope: string, wanted: Wanted | undefined) {
  return useQuery({
    queryKey: ['policy', scope, 'playbook plan', wanted],
    queryFn: ({ signal }) => askPlan({ scope, ...wanted!, keep: wanted!.keep && [...wanted!.keep] }, signal),
    enabled: wanted !== undefined,
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
}

/** Brings a plan into policy: at once, or as a draft where a second person or a rehearsal is asked for. */
export function usePublish(scope: string, title: string, onDone: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ plan, reason }: { plan: Plan; reason: string }) => bring(scope, title, plan, reason),
    onSuccess: (way) => {
      toast.show(
        way === 'waits'
          ? {
              title: `The change of “${title}” waits for a second person`,
              body: 'It stands above the playbooks until then.',
            }
          : way === 'drafted'
            ? {
                title: `The change of “${title}” is a draft of policy`,
                body: 'It is rehearsed there before it is submitted.',
              }
            : { title: `“${title}” is published`, body: 'New cases take it; running ones keep the version they have.' },
      );
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
}

async function bring(scope: string, title: string, plan: Plan, reason: string): Promise<'holds' | 'waits' | 'drafted'> {
  const input = { scope, changes: plan.changes as Changes, reason };
  const code = await refusedFor({ ...input, expectedVersion: plan.expectedVersion });
  if (!code) return 'holds';
  const draft = { ...input, title: `Playbook ${title}`.slice(0, 120) };
  const { id, revision } = accept((await request(SAVE, { input: draft })).savePolicyDraft).draft;
  if (code === 'REHEARSAL_NEEDED') return 'drafted';
  try {
    accept((await request(SUBMIT, { input: { scope, id, expectedRevision: revision } })).submitPolicyDraft);
    return 'waits';
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code === 'REHEARSAL_NEEDED') return 'drafted';
    throw error;
  }
}

async function refusedFor(input: VariablesOf<typeof PUBLISH>['input']): Promise<string | undefined> {
  try {
    accept((await request(PUBLISH, { input })).publishPolicy);
    return undefined;
  } catch (error) {
    if (error instanceof RefusalError && TAKES_MORE.includes(error.refusal.code)) return error.refusal.code;
    throw error;
  }
}
