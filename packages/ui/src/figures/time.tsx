import { cx } from '../actions/class-names.ts';
import { ToneIcon } from '../feedback/tone.tsx';
import { formatDate, formatExact, formatInstant, formatRelative, formatSpan, formatTime } from '../format/time.ts';
import { useLocale, useNow } from '../locale/ui-provider.tsx';

/** Props of `DateTime`. */
export interface DateTimeProps {
  /** ISO 8601 instant, or a calendar day (`2026-03-14`) with `as="date"`. */
  value: string;
  /** `relative` ("3 hr. ago", exact on hover) unless told; `instant` is to the second, relative on hover; `date` is the day alone. */
  as?: 'relative' | 'exact' | 'instant' | 'date';
  className?: string;
}

/** A time in the person's zone, the exact instant on hover: dates in the person's locale, words of time in the page's language. */
export function DateTime({ value, as = 'relative', className }: DateTimeProps) {
  const { locale, wordsLocale, timeZone } = useLocale();
  const now = useNow();
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return <span className={className}>{value}</span>;
  const exact = formatExact(instant, locale, timeZone);
  const relative = formatRelative(instant, now, wordsLocale);
  const text = {
    relative: () => relative,
    exact: () => exact,
    instant: () => formatInstant(instant, locale, timeZone),
    date: () => formatDate(value, locale, timeZone),
  };
  return (
    <time
      dateTime={value}
      title={as === 'date' ? undefined : as === 'instant' ? `${relative}, ${exact}` : exact}
      className={cx(as !== 'exact' && 'whitespace-nowrap', className)}
    >
      {text[as]()}
    </time>
  );
}

/** Props of `DueTime`. */
export interface DueTimeProps {
  /** The deadline as an ISO 8601 instant, or nothing. */
  due: string | null | undefined;
  /** When the clock stops next (end of the business day), shown as "pauses at 18:00". */
  pausesAt?: string;
  /** The clock stands still now. */
  isPaused?: boolean;
  /** From how many milliseconds before the deadline it is marked as waiting; 4 h unless told. */
  soonMs?: number;
  /** Leaves "Due in" out and shows the span alone, for columns. */
  short?: boolean;
  className?: string;
}

/** "Due in 3 hr, pauses at 18:00" or "Overdue by 2 days"; the exact instant on hover. */
export function DueTime({ due, pausesAt, isPaused, soonMs = 4 * 3_600_000, short, className }: DueTimeProps) {
  const { locale, wordsLocale, timeZone, say } = useLocale();
  const now = useNow();
  if (!due) return <span className={cx('text-muted', className)}>{say('noDueTime')}</span>;
  const left = new Date(due).getTime() - now.getTime();
  const over = left < 0;
  const span = formatSpan(left, wordsLocale);
  const tone = over ? 'risk' : left <= soonMs ? 'waiting' : undefined;
  const colour = over ? 'text-risk' : tone ? 'text-waiting' : '';
  const text = over ? say(short ? 'over' : 'overdueBy', { span }) : short ? span : say('dueIn', { span });
  const pause = isPaused
    ? say('paused')
    : pausesAt
      ? say('pausesAt', { time: formatTime(new Date(pausesAt), locale, timeZone) })
      : '';
  return (
    <time
      dateTime={due}
      title={formatExact(new Date(due), locale, timeZone)}
      className={cx('inline-flex max-w-full items-center gap-1 align-bottom whitespace-nowrap', colour, className)}
    >
      {tone && <ToneIcon tone={tone} size={14} />}
      <span className="truncate">
        {text}
        {pause && !over && `, ${pause}`}
      </span>
    </time>
  );
}
