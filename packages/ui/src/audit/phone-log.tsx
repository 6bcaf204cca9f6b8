import { Button } from '../actions/button.tsx';
import { DateTime } from '../figures/time.tsx';
import type { AuditEntry } from './documents.ts';
import { EntryLine, type PageOf } from './entry-sentence.tsx';

interface PhoneLogProps {
  rows: readonly AuditEntry[];
  pageOf: PageOf;
  onOpen: (entry: AuditEntry) => void;
}

/** The log on a narrow screen: each sentence whole, with its time below. */
export function PhoneLog({ rows, pageOf, onOpen }: PhoneLogProps) {
  return (
    <ul aria-label="Audit log">
      {rows.map((entry) => (
        <li key={entry.seq} className="flex items-start justify-between gap-3 border-b border-line px-4 py-2 text-row">
          <span className="min-w-0">
            <EntryLine entry={entry} pageOf={pageOf} />
            <span className="text-label text-muted">
              No. {entry.seq}, <DateTime value={entry.at} as="instant" />
            </span>
          </span>
          <Button size="small" kind="quiet" aria-label={`Entry ${entry.seq}, details`} onPress={() => onOpen(entry)}>
            Details
          </Button>
        </li>
      ))}
    </ul>
  );
}
