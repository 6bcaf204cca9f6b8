import type { ReactNode } from 'react';
import { Link } from '../actions/link.tsx';
import { StateText } from '../feedback/badge.tsx';
import type { Tone } from '../theme/palette.ts';

/** Props of `StatTile`. */
export interface StatTileProps {
  label: string;
  /** The figure: a `Money`, `Percent`, or text. */
  value: ReactNode;
  /** A line under it, e.g. against last month. */
  note?: ReactNode;
  /** The state the note speaks of. */
  tone?: Tone;
  /** A `Sparkbar` beside the figure. */
  chart?: ReactNode;
  /** Where the figure's rows are. */
  href?: string;
}

/** One figure with its name; put several in a `StatRow`. */
export function StatTile({ label, value, note, tone, chart, href }: StatTileProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1 px-4 py-3 last:odd:max-sm:col-span-full sm:min-w-40 sm:first:ps-6">
      <dt className="text-label text-muted">
        {href ? (
          <Link quiet href={href}>
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="flex items-end justify-between gap-3 text-head font-semibold text-ink">
        <span className="min-w-0">{value}</span>
        {chart}
      </dd>
      {note && <dd className="text-label text-muted">{tone ? <StateText tone={tone}>{note}</StateText> : note}</dd>}
    </div>
  );
}

/** Stat tiles side by side, parted by hairlines; two a line on a phone, one where the text is large. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-px overflow-hidden border-y border-line bg-line *:bg-surface sm:flex sm:*:min-w-0">
      {children}
    </dl>
  );
}
