import { DateTime, KeyValueList, Link } from '@clearhold/ui';
import type { AuditEntry } from './documents.ts';

/** One entry of the log, whole. */
export function EntryFacts({ entry }: { entry: AuditEntry }) {
  return (
    <KeyValueList
      stacked
      items={[
        { label: 'When', value: <DateTime value={entry.at} as="exact" /> },
        { label: 'Who', value: `${entry.actor} (${entry.actorKind.toLowerCase().replaceAll('_', ' ')})` },
        { label: 'Did', value: entry.action },
        {
          label: 'To what',
          value:
            entry.subjectKind === 'Case' && entry.subjectId ? (
              <Link href={`/cases/${entry.subjectId}`}>Case {entry.subjectId}</Link>
            ) : (
              `${entry.subjectKind} ${entry.subjectId ?? ''}`
            ),
        },
        {
          label: 'Details',
          value: (
            <pre className="overflow-auto rounded-md bg-sunken p-3 font-mono text-label whitespace-pre-wrap">
              {JSON.stringify(entry.details ?? {}, null, 2)}
            </pre>
          ),
        },
        { label: 'Chain hash', value: <span className="font-mono text-label break-all">{entry.hash}</span> },
      ]}
    />
  );
}
