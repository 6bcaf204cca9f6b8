import { Check, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../actions/class-names.ts';
import { DueTime } from '../figures/time.tsx';
import { useLocale } from '../locale/ui-provider.tsx';

/** Where a step of a playbook stands. */
export type StepState = 'done' | 'now' | 'next' | 'skipped' | 'failed';

/** One step. */
export interface PathStep {
  id: string;
  label: ReactNode;
  state: StepState;
  /** Whose it is. */
  who?: ReactNode;
  /** Until when, ISO 8601; shown while it is not done. */
  due?: string;
  /** What came of it, or why it was skipped. */
  note?: ReactNode;
}

const RING: Record<StepState, string> = {
  done: 'border-good-line bg-good-tint text-good',
  now: 'border-brand-line bg-surface text-brand-line',
  next: 'border-control bg-surface text-muted',
  skipped: 'border-line-strong bg-surface text-faint',
  failed: 'border-risk-line bg-risk-tint text-risk',
};

function StepMark({ state }: { state: StepState }) {
  const { say } = useLocale();
  const icon = {
    done: <Check size={12} strokeWidth={2.5} aria-hidden />,
    now: <span className="size-2 rounded-full bg-current" />,
    next: null,
    skipped: <Minus size={12} aria-hidden />,
    failed: <X size={12} strokeWidth={2.5} aria-hidden />,
  }[state];
  return (
    <span
      className={cx('mt-px flex size-[1.125rem] shrink-0 items-center justify-center rounded-full border', RING[state])}
    >
      {icon}
      <span className="sr-only">{say(state)}</span>
    </span>
  );
}

/** A playbook as a small path downwards: done, now, next; who and until when. */
export function StepPath({ steps, label }: { steps: readonly PathStep[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col text-row">
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="relative flex gap-2.5 pb-3 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span aria-hidden className="absolute start-[0.5625rem] top-[1.375rem] bottom-0.5 w-px bg-line-strong" />
          )}
          <StepMark state={step.state} />
          <div className={cx('min-w-0 flex-1', step.state !== 'now' && 'text-muted')}>
            <span
              className={cx(step.state === 'now' && 'font-medium text-ink', step.state === 'skipped' && 'line-through')}
            >
              {step.label}
            </span>
            {(step.who || step.note || (step.due && step.state !== 'done')) && (
              <span className="flex flex-wrap gap-x-2 text-label text-muted">
                {step.who && <span>{step.who}</span>}
                {step.due && step.state !== 'done' && step.state !== 'skipped' && <DueTime due={step.due} />}
                {step.note && <span>{step.note}</span>}
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
