import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../exchange/contract.ts';
import { accept, RefusalError, useToast } from '../../index.ts';
import { type RoleRow } from './catalogue.ts';
import { changeOf, type RoleChange } from './change-of.ts';
import { PUBLISH_ROLES, SAVE_ROLES, SUBMIT_ROLES, TRY_ROLES, VERSIONS } from './documents.ts';

interface Said {
  readonly change: RoleChange;
  readonly title: string;
  readonly reason: string;
}

/** What a role's change would meet, and its way into policy: at once, or by a second person where policy asks for one. */
export function useRoleChange(
  scope: string,
  rows: readonly RoleRow[],
  tried: RoleChange | undefined,
  done: () => void,
) {
  const client = useQueryClient();
  const toast = useToast();
  const trial = useQuery({
    queryKey: ['policy', scope, 'roles tried', tried],
    queryFn: async ({ signal }) =>
      (await request(TRY_ROLES, { scope, changes: [changeOf(rows, tried!)] }, signal)).policyRehearsal,
    enabled: tried !== undefined,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const publish = useMutation({
    mutationFn: ({ change, title, reason }: Said) => bring(scope, changeOf(rows, change), title, reason),
    onSuccess: (way, { title }) => {
      toast.show(
        way === 'waits'
          ? { title: `The change of ${title} waits for a second person`, body: 'It stands on this page until then.' }
          : { title: `The role ${title} is changed`, body: 'It holds for the next thing that somebody does.' },
      );
      done();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['policy'] });
      void client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  return { trial, publish };
}

async function bring(
  scope: string,
  change: ReturnType<typeof changeOf>,
  title: string,
  reason: string,
): Promise<'holds' | 'waits'> {
  const { policyVersions } = await request(VERSIONS, { scope });
  const published = policyVersions.filter(({ status }) => status === 'published');
  const expectedVersion = Math.max(0, ...published.map(({ version }) => version));
  const input = { scope, changes: [change], reason };
  try {
    accept((await request(PUBLISH_ROLES, { input: { ...input, expectedVersion } })).publishPolicy);
    return 'holds';
  } catch (error) {
    if (!(error instanceof RefusalError) || error.refusal.code !== 'SECOND_PERSON_NEEDED') throw error;
  }
  const draft = { ...input, title: `Role ${title}` };
  const { id, revision } = accept((await request(SAVE_ROLES, { input: draft })).savePolicyDraft).draft;
  accept((await request(SUBMIT_ROLES, { input: { scope, id, expectedRevision: revision } })).submitPolicyDraft);
  return 'waits';
}
