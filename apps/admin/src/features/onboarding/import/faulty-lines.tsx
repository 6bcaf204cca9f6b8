import type { Line } from './documents.ts';
import { Faults } from './line-table.tsx';

/** The faults of a file, all open to read: the line, its tenant, what is wrong. */
export function FaultyLines({ rows, of }: { rows: readonly Line[]; of: string }) {
  return (
    <ul aria-label="Faults" className="flex flex-col">
      {rows.map((row) => (
        <li
          key={`${row.filename} ${row.line}`}
          className="grid gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-row sm:grid-cols-[12rem_1fr] sm:px-6"
        >
          <span className="min-w-0 truncate">
            <span className="text-muted">
              Line {row.line}
              {row.filename !== of && ` of ${row.filename}`}
            </span>{' '}
            <span className="font-medium">{row.name || row.slug}</span>
          </span>
          <Faults faults={row.faults} />
        </li>
      ))}
    </ul>
  );
}
