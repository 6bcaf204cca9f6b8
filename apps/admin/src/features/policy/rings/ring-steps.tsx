import { DateTime, StateText, type Tone } from '@clearhold/ui';
import type { RingStep } from './documents.ts';

const DONE: Record<string, (ring: string) => string> = {
  stage: (ring) => `Published to ${ring}`,
  promote: (ring) => `Promoted to ${ring}`,
  withdraw: () => 'Withdrawn',
};
const ASKED: Record<string, (ring: string) => string> = {
  promote: (ring) => `Promotion to ${ring} asked for`,
  withdraw: () => 'Withdrawal asked for',
};

/** A step in words. */
export function stepWords({ move, state, ringName }: Pick<RingStep, 'move' | 'state' | 'ringName'>): string {
  return (state === 'done' ? DONE : ASKED)[move]?.(ringName ?? '') ?? move;
}

const TONES: Record<string, Tone> = { asked: 'waiting', done: 'good', rejected: 'risk' };

/** The way of a version so far: each step, who asked for it and why, who decided. */
export function RingSteps({ steps }: { steps: readonly RingStep[] }) {
  return (
    <ol aria-label="Its way so far" className="text-row">
      {steps.map((step) => (
        <li key={step.id} className="border-b border-line py-2 last:border-b-0">
          <p>
            <StateText tone={TONES[step.state] ?? 'info'}>
              {stepWords(step)}
              {step.state === 'rejected' && ', rejected'}
            </StateText>
          </p>
          <p className="text-label text-muted">
            {step.askedBy}, <DateTime value={step.askedAt} />: “{step.reason}”
          </p>
          {step.decidedBy && (
            <p className="text-label text-muted">
              {step.state === 'done' ? 'Approved' : 'Rejected'} by {step.decidedBy}
              {step.decisionReason && <>: “{step.decisionReason}”</>}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
