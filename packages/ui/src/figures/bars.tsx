import { cx } from '../actions/class-names.ts';
import { TONE } from '../feedback/tone.tsx';
import { formatCount } from '../format/number.ts';
import { useLocale } from '../locale/ui-provider.tsx';
import type { Tone } from '../theme/palette.ts';

/** Props of `Sparkbar`. */
export interface SparkbarProps {
  /** Counts, oldest first. */
  values: readonly number[];
  /** What the bars say, in words, for those who do not see them. */
  label: string;
  width?: number;
  height?: number;
  tone?: Tone | 'neutral' | 'brand';
}

/** Small bars of a count over time; the last one speaks louder. */
export function Sparkbar({ values, label, width = 72, height = 20, tone = 'neutral' }: SparkbarProps) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  const fill = { neutral: 'var(--faint)', brand: 'var(--brand-line)' }[tone as 'neutral'] ?? `var(--${tone})`;
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="inline-block align-middle rtl:-scale-x-100"
    >
      {values.map((value, at) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / most) * height);
        return (
          <rect
            key={at}
            x={at * step}
            y={height - tall}
            width={Math.max(1, step - 2)}
            height={tall}
            rx={1}
            fill={fill}
            opacity={at === values.length - 1 ? 1 : 0.45}
          />
        );
      })}
    </svg>
  );
}

/** One part of an `AgingBar`. */
export interface AgingPart {
  /** "0–2 days". */
  label: string;
  count: number;
  tone: Tone | 'neutral';
}

/** Shares of a whole by age, in one thin bar; the counts are written under it unless `bare`. */
export function AgingBar({ parts, label, bare }: { parts: readonly AgingPart[]; label: string; bare?: boolean }) {
  const { locale } = useLocale();
  const all = parts.reduce((sum, part) => sum + part.count, 0);
  const words = parts.map((part) => `${part.label}: ${formatCount(part.count, locale)}`).join(', ');
  return (
    <div className="min-w-16">
      <div
        role="img"
        aria-label={`${label}. ${words}`}
        title={words}
        className="flex h-1.5 gap-px overflow-hidden rounded-full bg-press"
      >
        {parts.map(
          (part) =>
            part.count > 0 && (
              <span
                key={part.label}
                className={cx('h-full', TONE[part.tone].mark)}
                style={{ width: `${(part.count / all) * 100}%` }}
              />
            ),
        )}
      </div>
      {!bare && (
        <ul aria-hidden className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-label text-muted">
          {parts.map((part) => (
            <li key={part.label} className="inline-flex items-center gap-1.5">
              <span className={cx('size-1.5 rounded-full', TONE[part.tone].mark)} />
              {part.label}
              <span className="font-medium text-ink">{formatCount(part.count, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
