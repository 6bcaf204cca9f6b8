import { Button, DateTime } from '@clearhold/ui';
import type { AuditEntry } from './documents.ts';
import { EntryLine } from './entry-sentence.tsx';

/** The log on a narrow screen: each sentence whole, with its time below. */
export function PhoneLog({ rows, onOpen }: { rows: readonly AuditEntry[]; onOpen: (entry: AuditEntry) => void }) {
  return (
    <ul aria-label="Audit log">
      {rows.map((entry) => (
        <li key={entry.seq} className="flex items-start justify-between gap-3 border-b border-line px-4 py-2 text-row">
          <span className="min-w-0">
            <EntryLine entry={entry} />
            <span className="text-label text-muted">
              No. {entry.seq}, <DateTime value={entry.at} />
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
