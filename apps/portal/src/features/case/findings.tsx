import { Money, Note, Section } from '@clearhold/ui';
import type { WholeCase } from './case-query.ts';

/** What was found, in words, where no cell of the comparison says it. */
export function Findings({ found }: { found: WholeCase }) {
  return (
    <Section title="What was found">
      <ul className="flex flex-col gap-2">
        {found.exceptions.map((exception) => (
          <li key={exception.id}>
            <Note tone="risk" title={exception.summary}>
              <span className="text-muted">
                {exception.type.name}
                {exception.line && `, line ${exception.line}`},{' '}
                <Money amount={exception.amountAtRisk.amount} currency={exception.amountAtRisk.currency} showZero /> at
                risk
              </span>
            </Note>
          </li>
        ))}
      </ul>
    </Section>
  );
}
