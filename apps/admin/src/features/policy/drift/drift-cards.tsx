import { DateTime } from '@clearhold/ui';
import type { Departure } from './documents.ts';
import { Direction, SettingName } from './drift-columns.tsx';
import { placeOf } from './drift-words.ts';

/** The report on a phone: a departure a block. */
export function DriftCards({ rows, hrefOf }: { rows: readonly Departure[]; hrefOf: (row: Departure) => string }) {
  return (
    <ul aria-label="Departures">
      {rows.map((row) => (
        <li
          key={`${row.scopeId} ${row.key} ${row.entry}`}
          className="flex flex-col gap-1 border-b border-line px-4 py-3 text-row"
        >
          <span className="flex items-baseline justify-between gap-3">
            <SettingName row={row} href={hrefOf(row)} />
            <span className="shrink-0">
              <Direction row={row} />
            </span>
          </span>
          <span className="break-words">
            {row.own}{' '}
            <span className="text-muted">
              {row.direction === 'SAME' ? 'as the standard says' : `instead of ${row.standard}`}
            </span>
          </span>
          <span className="text-label text-muted">
            {placeOf(row)} · since <DateTime value={row.since} /> · {row.by}
          </span>
        </li>
      ))}
    </ul>
  );
}
