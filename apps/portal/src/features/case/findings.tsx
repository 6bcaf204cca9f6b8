import { Code, Money, Note, Section, useSentence } from '@clearhold/ui';
import { riskWords } from '../../lib/case-words.ts';
import type { WholeCase } from './case-query.ts';
import { isOpenException } from './override-dialog.tsx';

/** What was found, in words, where no cell of the comparison says it; `onHead` leaves out what a line shows. */
export function Findings({ found, onHead }: { found: WholeCase; onHead?: boolean }) {
  const sentence = useSentence();
  const shown = found.exceptions.filter(({ line }) => !onHead || line === null);
  if (shown.length === 0) return null;
  return (
    <Section title="What was found">
      <ul className="flex flex-col gap-2">
        {shown.map((exception) => (
          <li key={exception.id}>
            <Note tone={isOpenException(exception) ? 'risk' : 'good'} title={sentence(exception.summary)}>
              <span className="text-muted">
                {exception.type.name} <Code>{exception.code}</Code>
                {exception.line && `, line ${exception.line}`},{' '}
                <Money amount={exception.amountAtRisk.amount} currency={exception.amountAtRisk.currency} showZero />{' '}
                {riskWords(isOpenException(exception) ? found.state : 'RESOLVED')}
              </span>
            </Note>
          </li>
        ))}
      </ul>
    </Section>
  );
}
