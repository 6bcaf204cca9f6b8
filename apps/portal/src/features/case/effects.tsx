import { Badge, DateTime, type Tone } from '@clearhold/ui';
import type { WholeCase } from './case-query.ts';

const STATES: Record<string, { label: string; tone: Tone }> = {
  CLAIMED: { label: 'Under way', tone: 'waiting' },
  DONE: { label: 'Confirmed', tone: 'good' },
  REFUSED: { label: 'Refused', tone: 'risk' },
  UNKNOWN: { label: 'Not confirmed', tone: 'risk' },
};

const KINDS: Record<string, string> = {
  releaseHold: 'Release the hold in the ERP',
  rejectInvoice: 'Reject the invoice in the ERP',
  readBlock: 'Read the hold in the ERP',
};

/** What was done outside, once each, with its confirmation. */
export function Effects({ found }: { found: WholeCase }) {
  if (found.effects.length === 0) return null;
  return (
    <ul aria-label="Done outside" className="px-4 pt-3 sm:px-6">
      {found.effects.map((effect) => {
        const state = STATES[effect.state] ?? { label: effect.state.toLowerCase(), tone: 'info' as const };
        return (
          <li key={effect.key} className="flex items-start justify-between gap-3 border-b border-line py-2 text-row">
            <span className="min-w-0">
              <span className="block">{KINDS[effect.kind] ?? effect.kind}</span>
              <span className="block truncate text-label text-muted">
                {effect.confirmation ? `Confirmed as ${effect.confirmation}` : <DateTime value={effect.claimedAt} />}
                {effect.attempts > 1 && `, ${effect.attempts} tries, one effect`}
              </span>
            </span>
            <Badge tone={state.tone}>{state.label}</Badge>
          </li>
        );
      })}
    </ul>
  );
}
