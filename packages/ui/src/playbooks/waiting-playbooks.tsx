import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Section } from '../layout/page.tsx';
import { DECIDE, type WaitingDraft, waitingQuery } from './documents.ts';

/** Changes of playbooks that a second person decides. */
export function WaitingPlaybooks({ scope }: { scope: string }) {
  const drafts = useQuery(waitingQuery(scope)).data ?? [];
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
  const [reason, setReason] = useState<string>();
  const decide = useMutation({
    mutationFn: async (decision: 'APPROVE' | 'REJECT') => {
      const why = decision === 'REJECT' ? (reason ?? '').trim() : null;
      const input = { scope, id: draft.id, expectedRevision: draft.revision, decision, reason: why };
      return accept((await request(DECIDE, { input })).decidePolicyDraft);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2 text-row last:border-b-0">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0 flex-1 basis-64">
          <span className="font-medium">{draft.title}</span> by {draft.authorName}: {draft.reason}
        </span>
        {!draft.mayDecide && <span className="text-muted">Somebody else decides it.</span>}
        {draft.mayDecide && reason === undefined && (
          <span className="flex gap-2">
            <Button size="small" onPress={() => setReason('')}>
              Reject
            </Button>
            <Button
              size="small"
              kind="primary"
              isDisabled={draft.notSecond !== null}
              isPending={decide.isPending}
              onPress={() => decide.mutate('APPROVE')}
            >
              Approve and publish
            </Button>
          </span>
        )}
      </span>
      {draft.differences.map(({ entry, before, after }) => (
        <span key={entry} className="text-muted">
          {entry}: {before} → {after}
        </span>
      ))}
      {reason !== undefined && (
        <span className="flex flex-wrap items-end gap-2">
          <TextField
            className="flex-1"
            label="Why not"
            autoFocus
            value={reason}
            onChange={setReason}
            maxLength={2000}
          />
          <Button
            isDisabled={reason.trim().length < 3}
            isPending={decide.isPending}
            onPress={() => decide.mutate('REJECT')}
          >
            Reject the change
          </Button>
        </span>
      )}
      {draft.notSecond && <span className="text-label text-muted">{draft.notSecond}</span>}
      <RefusalNote error={decide.error} />
    </li>
  );
}
