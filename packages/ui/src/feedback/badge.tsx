import type { ReactNode } from 'react';
import { cx } from '../actions/class-names.ts';
import type { Tone } from '../theme/palette.ts';
import { TONE, ToneIcon } from './tone.tsx';

/** A short word with a state's tint: "Overdue", "Waiting for supplier". */
export function Badge(props: { tone?: Tone | 'neutral'; icon?: ReactNode; className?: string; children: ReactNode }) {
  const { tone = 'neutral', icon, className, children } = props;
  const look = TONE[tone];
  return (
    <span
      className={cx(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 text-label font-medium whitespace-nowrap',
        look.text,
        look.tint,
        look.line,
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

/** The mark of a state at a row's start: an icon whose name is spoken and shown on hover. */
export function StateDot({ tone, label }: { tone: Tone | 'neutral'; label: string }) {
  return (
    <span title={label} className="inline-flex align-middle">
      <ToneIcon tone={tone} label={label} />
    </span>
  );
}

/** A state as icon and word, without a box. */
export function StateText({ tone, children }: { tone: Tone | 'neutral'; children: ReactNode }) {
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-1.5', TONE[tone].text)}>
      <ToneIcon tone={tone} size={14} />
      <span className="truncate">{children}</span>
    </span>
  );
}

/** A taxonomy code, small, beside its name. */
export function Code({ children }: { children: ReactNode }) {
  return <code className="font-mono text-[0.6875rem] text-muted [overflow-wrap:anywhere]">{children}</code>;
}
