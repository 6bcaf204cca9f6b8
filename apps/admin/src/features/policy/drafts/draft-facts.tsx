import { DateTime, KeyValueList } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { ringsQuery } from '../rings/documents.ts';
import type { PolicyDraft } from './documents.ts';
import { ScopeTime } from './scope-time.tsx';

/** Who wrote a draft and why, from when it shall hold, and who decided. */
export function DraftFacts({ scope, draft, timeZone }: { scope: string; draft: PolicyDraft; timeZone: string }) {
  const rings = useQuery({ ...ringsQuery(scope), enabled: Boolean(draft.ring) }).data?.rings;
  const ring = rings?.find(({ key }) => key === draft.ring)?.name ?? draft.ring;
  const facts = [
    { label: 'Author', value: draft.authorName },
    { label: 'Reason', value: `“${draft.reason}”` },
    { label: 'Last changed', value: <DateTime value={draft.updatedAt} as="exact" className="whitespace-normal!" /> },
    {
      label: 'Holds from',
      value: draft.effectiveAt ? <ScopeTime value={draft.effectiveAt} timeZone={timeZone} /> : undefined,
    },
    { label: 'Goes to', value: ring && `The ring ${ring} first` },
    { label: draft.state === 'REJECTED' ? 'Rejected by' : 'Approved by', value: draft.decidedBy },
    { label: draft.state === 'REJECTED' ? 'Why' : 'Note', value: draft.decisionReason },
  ];
  return <KeyValueList items={facts.filter(({ value }) => value)} />;
}
