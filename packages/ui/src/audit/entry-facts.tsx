import { KeyValueList } from '../data/key-value-list.tsx';
import { DateTime } from '../figures/time.tsx';
import { EntryLine, type EntryProps } from './entry-sentence.tsx';

/** One entry of the log, whole. */
export function EntryFacts({ entry, pageOf }: EntryProps) {
  return (
    <KeyValueList
      stacked
      items={[
        { label: 'When', value: <DateTime value={entry.at} as="instant" /> },
        { label: 'Who', value: `${entry.actor} (${entry.actorKind.toLowerCase().replaceAll('_', ' ')})` },
        ...(entry.onBehalfOf ? [{ label: 'On behalf of', value: entry.onBehalfOf }] : []),
        { label: 'What', value: <EntryLine entry={entry} pageOf={pageOf} /> },
        {
          label: 'Object',
          value: (
            <>
              {pageOf(entry)?.name ?? entry.subjectName}
              <span className="block font-mono text-label break-all text-muted">
                {entry.subjectKind} {entry.subjectId}
              </span>
            </>
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
