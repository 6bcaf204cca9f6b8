import type { ReactNode } from 'react';
import { cx } from '../actions/class-names.ts';
import { Link } from '../actions/link.tsx';
import type { Tone } from '../theme/palette.ts';
import { TONE, ToneIcon } from './tone.tsx';

/** Props of `Banner`. */
export interface BannerProps {
  tone?: Tone | 'neutral';
  /** The one act it offers: "Show". */
  action?: { label: string; onPress: () => void };
  className?: string;
  children: ReactNode;
}

/** A quiet bar across the content: live changes ("2 new · Show"), an outage, an act-as session. Spoken when it comes. */
export function Banner({ tone = 'neutral', action, className, children }: BannerProps) {
  const look = TONE[tone];
  return (
    <div
      role="status"
      className={cx(
        'ch-fade flex min-h-row items-center gap-x-2 border-y px-4 py-1 sm:px-6 text-row',
        look.tint,
        look.line,
        className,
      )}
    >
      {tone !== 'neutral' && <ToneIcon tone={tone} />}
      <span className={cx('min-w-0', tone === 'neutral' ? 'text-ink' : look.text)}>{children}</span>
      {action && (
        <>
          <span aria-hidden className="text-muted">
            ·
          </span>
          <Link onPress={action.onPress} className="shrink-0 font-medium">
            {action.label}
          </Link>
        </>
      )}
    </div>
  );
}

/** A lasting note inside a section: icon, words, and what to do. */
export function Note({ tone, title, children }: { tone: Tone; title?: string; children?: ReactNode }) {
  const look = TONE[tone];
  return (
    <div className={cx('flex gap-2.5 rounded-md border px-3 py-2 text-row', look.tint, look.line)}>
      <span className="mt-0.5">
        <ToneIcon tone={tone} />
      </span>
      <div className="min-w-0 flex-1">
        {title && <p className={cx('font-medium', look.text)}>{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
