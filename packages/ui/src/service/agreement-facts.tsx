import { DateTime, KeyValueList, Money, useLocale } from '../index.ts';
import type { AgreementVersion } from './documents.ts';
import { monthName, partyInWords, withinWords } from './words.ts';

const percent = (text: string) => `${text}%`;

/** What is promised, at what fee, and what is given back. */
export function AgreementFacts({ agreement }: { agreement: AgreementVersion }) {
  const { locale } = useLocale();
  const { objectives, fee, credits, excused, setBy, setAt, reason, from, version } = agreement;
  return (
    <KeyValueList
      className="max-w-3xl"
      items={[
        { label: 'From', value: monthName(from, locale), source: `Version ${version}` },
        ...objectives.map(({ title, targetPercent, withinHours }) => ({
          label: title,
          value: `${percent(targetPercent)} ${withinWords(withinHours)}`,
        })),
        { label: 'Monthly fee', value: fee && <Money amount={fee.amount} currency={fee.currency} shown="code" /> },
        {
          label: 'Credits',
          value:
            credits.length === 0
              ? 'None'
              : credits.map((step) => `below ${percent(step.below)}: ${percent(step.percent)}`).join('; '),
        },
        { label: 'Excused', value: excused.length === 0 ? 'Nothing' : excused.map(partyInWords).join(', ') },
        {
          label: 'Set',
          value: (
            <>
              <DateTime value={setAt} /> by {setBy}: {reason}
            </>
          ),
        },
      ]}
    />
  );
}
