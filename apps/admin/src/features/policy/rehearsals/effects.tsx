import { formatCount, Money, useLocale } from '@clearhold/ui';
import type { RehearsedEffect } from './documents.ts';

const WORDS: Record<RehearsedEffect['effect'], string> = {
  OPENS: 'would open',
  VANISHES: 'would vanish',
  CHANGES: 'would have other money at risk',
  APPROVER: 'would be approved by others',
  DUE: 'would have another time to resolve',
  STEPS: 'would take other steps',
};

/** What would be different, by exception type, the most frequent first. */
export function Effects({ effects }: { effects: readonly RehearsedEffect[] }) {
  const { locale } = useLocale();
  if (effects.length === 0) return <p className="text-row text-muted">On none of them would anything be different.</p>;
  return (
    <ul aria-label="What would be different" className="text-row">
      {effects.map(({ effect, code, name, count, atRisk }) => (
        <li
          key={`${effect} ${code}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-1.5 last:border-b-0"
        >
          <span className="min-w-0">
            <span className="font-medium tabular-nums">{formatCount(count, locale)}</span> × {name}{' '}
            <span className="text-muted">{WORDS[effect]}</span>
            <span className="block text-label text-faint">{code}</span>
          </span>
          <span className="flex flex-wrap justify-end gap-x-3">
            {atRisk.map(({ amount, currency }) => (
              <Money key={currency} amount={amount} currency={currency} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
