import { DateTime, KeyValueList } from '@clearhold/ui';
import type { PolicyDraft } from './documents.ts';
import { ScopeTime } from './scope-time.tsx';

/** Who wrote a draft and why, from when it shall hold, and who decided. */
export function DraftFacts({ draft, timeZone }: { draft: PolicyDraft; timeZone: string }) {
  const facts = [
    { label: 'Author', value: draft.authorName },
    { label: 'Reason', value: `“${draft.reason}”` },
    { label: 'Last changed', value: <DateTime value={draft.updatedAt} as="exact" className="whitespace-normal!" /> },
    {
      label: 'Holds from',
      value: draft.effectiveAt ? <ScopeTime value={draft.effectiveAt} timeZone={timeZone} /> : undefined,
    },
    { label: draft.state === 'REJECTED' ? 'Rejected by' : 'Approved by', value: draft.decidedBy },
    { label: draft.state === 'REJECTED' ? 'Why' : 'Note', value: draft.decisionReason },
  ];
  return <KeyValueList items={facts.filter(({ value }) => value)} />;
}
