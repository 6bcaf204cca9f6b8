import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../exchange/contract.ts';
import { accept, Button, RefusalNote, Section } from '../../index.ts';
import { DECIDE_ROLES, type WaitingDraft, waitingRolesQuery } from './documents.ts';

/** Changes of roles that a second person decides. */
export function WaitingRoles({ scope }: { scope: string }) {
  const drafts = useQuery(waitingRolesQuery(scope)).data ?? [];
  if (drafts.length === 0) return null;
  return (
    <Section title="Waiting for a second person">
      <ul>
        {drafts.map((draft) => (
          <Waiting key={draft.id} scope={scope} draft={draft} />
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ scope, draft }: { scope: string; draft: WaitingDraft }) {
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: async (decision: 'APPROVE' | 'REJECT') => {
      const reason = decision === 'REJECT' ? 'Not wanted' : null;
      const input = { scope, id: draft.id, expectedRevision: draft.revision, decision, reason };
      return accept((await request(DECIDE_ROLES, { input })).decidePolicyDraft);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2 text-row last:border-b-0">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0 flex-1 basis-64">
          <span className="font-medium">{draft.title}</span> by {draft.authorName}: {draft.reason}
        </span>
        {draft.mayDecide ? (
          <span className="flex gap-2">
            <Button size="small" isPending={decide.isPending} onPress={() => decide.mutate('REJECT')}>
              Reject
            </Button>
            <Button
              size="small"
              kind="primary"
              isDisabled={draft.notSecond !== null}
              isPending={decide.isPending}
              onPress={() => decide.mutate('APPROVE')}
            >
              Approve
            </Button>
          </span>
        ) : (
          <span className="text-muted">Somebody else decides it.</span>
        )}
      </span>
      {draft.differences.map(({ entry, before, after }) => (
        <span key={entry} className="text-muted">
          {entry}: {before} → {after}
        </span>
      ))}
      {draft.notSecond && <span className="text-label text-muted">{draft.notSecond}</span>}
      <RefusalNote error={decide.error} />
    </li>
  );
}
