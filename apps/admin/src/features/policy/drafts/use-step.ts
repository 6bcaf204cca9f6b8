import { accept, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../lib/graphql.ts';
import type { SentChange } from '../draft.ts';
import {
  DECIDE_DRAFT,
  type PolicyDraft,
  SAVE_DRAFT,
  type SavedDraft,
  SUBMIT_DRAFT,
  WITHDRAW_DRAFT,
} from './documents.ts';

/** What is done with a draft. */
export type Step =
  | { do: 'submit'; from: string; ring: string }
  | { do: 'approve' }
  | { do: 'reject'; reason: string }
  | { do: 'withdraw' }
  | { do: 'merge'; changes: readonly SentChange[] };

const SAID: Record<Step['do'], (draft: SavedDraft) => string> = {
  submit: ({ title }) => `“${title}” waits for approval`,
  approve: ({ title, publishedVersion }) =>
    publishedVersion ? `“${title}” is published as version ${publishedVersion}` : `“${title}” is approved for its date`,
  reject: ({ title }) => `“${title}” is rejected`,
  withdraw: ({ title }) => `“${title}” is withdrawn`,
  merge: ({ title }) => `“${title}” is saved anew`,
};

async function take(scope: string, draft: PolicyDraft, step: Step): Promise<SavedDraft> {
  const on = { scope, id: draft.id, expectedRevision: draft.revision };
  switch (step.do) {
    case 'submit': {
      const input = { ...on, effectiveAt: step.from || null, ring: step.ring || null };
      return accept((await request(SUBMIT_DRAFT, { input })).submitPolicyDraft).draft;
    }
    case 'withdraw':
      return accept((await request(WITHDRAW_DRAFT, { input: on })).withdrawPolicyDraft).draft;
    case 'merge': {
      const input = { ...on, title: draft.title, reason: draft.reason, changes: [...step.changes] };
      return accept((await request(SAVE_DRAFT, { input })).savePolicyDraft).draft;
    }
    case 'approve':
      return accept((await request(DECIDE_DRAFT, { input: { ...on, decision: 'APPROVE' } })).decidePolicyDraft).draft;
    case 'reject': {
      const input = { ...on, decision: 'REJECT' as const, reason: step.reason.trim() };
      return accept((await request(DECIDE_DRAFT, { input })).decidePolicyDraft).draft;
    }
  }
}

/** Takes a step with a draft, as it stood when it was shown. */
export function useStep(scope: string, draft: PolicyDraft) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (step: Step) => take(scope, draft, step),
    onSuccess: (done, step) => {
      toast.show({ title: SAID[step.do](done) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['policy'] }),
  });
}

export type Stepping = ReturnType<typeof useStep>;
