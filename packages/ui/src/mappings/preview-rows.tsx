import { cx } from '../actions/class-names.ts';
import type { Preview } from './mappings.ts';

/** The first rows of a file as they came, its header marked. */
export function PreviewRows({ table }: { table: Preview }) {
  const width = Math.max(...table.rows.map(({ cells }) => cells.length), 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="overflow-x-auto border-y border-line" aria-label="The file’s first rows" tabIndex={0}>
      <table className="min-w-full text-label">
        <tbody>
          {table.rows.map(({ row, cells }) => (
            <tr
              key={row}
              className={cx(
                'border-b border-line last:border-b-0',
                row === table.headerRow && 'bg-sunken font-medium text-ink',
                row < table.headerRow && 'text-faint',
              )}
            >
              <th scope="row" className="px-2 py-1 text-end font-normal text-muted tabular-nums">
                {row}
              </th>
              {Array.from({ length: width }, (_, column) => (
                <td key={column} className="max-w-48 truncate px-2 py-1 whitespace-nowrap">
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
