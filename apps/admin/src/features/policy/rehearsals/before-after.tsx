import { formatCount, useLocale } from '@clearhold/ui';
import type { ReactNode } from 'react';

interface Row {
  readonly label: string;
  readonly before: number | ReactNode;
  readonly after: number | ReactNode;
}

/** Figures under today's policy beside those under the changed one. */
export function BeforeAfter({ rows }: { rows: readonly Row[] }) {
  const { locale } = useLocale();
  const shown = (value: Row['before']) => (typeof value === 'number' ? formatCount(value, locale) : value);
  return (
    <table className="w-full max-w-lg text-row tabular-nums">
      <thead className="text-label text-muted">
        <tr className="border-b border-line">
          <th scope="col" className="py-1 text-start font-normal">
            <span className="sr-only">Figure</span>
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            Today’s policy
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            This draft
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr key={label} className="border-b border-line last:border-b-0">
            <th scope="row" className="py-1.5 text-start font-normal">
              {label}
            </th>
            <td className="py-1.5 ps-3 text-end text-muted">{shown(before)}</td>
            <td className="py-1.5 ps-3 text-end font-medium">{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
