/** @jsxImportSource preact */
import { formatExact } from '@clearhold/ui/format';
import type { i18n } from 'i18next';
import type { Matter } from './documents.ts';
import { fieldName, shown } from './lines.tsx';

const PAYMENTS: Record<string, string> = { APPROVED: 'released', REJECTED: 'never' };

interface Corrected {
  line: string;
  field: string;
  value: string;
}
const valuesIn = (values: unknown) => (Array.isArray(values) ? (values as Corrected[]) : []);

/** How the matter and its payment stand, and what was answered. */
export function Standing({ matter, words, isThanks }: { matter: Matter; words: i18n; isThanks?: boolean }) {
  const say = words.t.bind(words);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const english = words.language === 'en';
  const label = (kind: 'actions' | 'reasons', code: string) =>
    words.exists(`${kind}.${code}`) ? say(`${kind}.${code}`) : code;
  return (
    <section class={`standing ${matter.state.toLowerCase()}`} aria-labelledby="standing">
      <div role="status">
        <h2 id="standing">{say(isThanks ? 'thanks' : 'standing')}</h2>
      </div>
      <dl class="facts">
        <div>
          <dt>{say('matter')}</dt>
          <dd>{english ? matter.stateWords : say(`states.${matter.state}`)}</dd>
        </div>
        <div>
          <dt>{say('payment')}</dt>
          <dd>{english ? matter.paymentWords : say(`payments.${PAYMENTS[matter.state] ?? 'waits'}`)}</dd>
        </div>
      </dl>
      {matter.answers.length > 0 && (
        <>
          <h3>{say('yourAnswers')}</h3>
          <ol class="answers">
            {matter.answers.map((answer) => (
              <li key={answer.at}>
                <p class="strong">
                  {label('actions', answer.action)}
                  {answer.reason && ` · ${label('reasons', answer.reason)}`}
                </p>
                {valuesIn(answer.values).map(({ line, field, value }) => (
                  <p key={`${line}${field}`}>
                    {say('line', { line })} · {fieldName(words, field)}:{' '}
                    <span class="strong">{shown(field, value, matter.total.currency, words.language)}</span>
                  </p>
                ))}
                {answer.text && (
                  <p class="words" dir="auto">
                    {answer.text}
                  </p>
                )}
                <p class="muted">
                  {formatExact(new Date(answer.at), words.language, zone)}
                  {answer.files.length > 0 && ` · ${answer.files.join(', ')}`}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
