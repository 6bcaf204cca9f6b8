/** @jsxImportSource preact */
import { formatDate, formatMoney } from '@clearhold/ui/format';
import type { i18n } from 'i18next';
import { useState } from 'preact/hooks';
import { AnswerForm } from './answer-form.tsx';
import type { Matter } from './documents.ts';
import { Lines } from './lines.tsx';
import { Question } from './question.tsx';
import { Standing } from './standing.tsx';

interface MatterPageProps {
  matter: Matter;
  token: string;
  words: i18n;
  onMatter: (matter: Matter) => void;
  onGone: () => void;
}

const OPEN_STATES = new Set(['OPEN', 'ANSWERED', 'IN_REVIEW']);

/** Three blocks: what we received, what is wrong, what you can do; then how it stands. */
export function MatterPage({ matter, token, words, onMatter, onGone }: MatterPageProps) {
  const say = words.t.bind(words);
  const { language } = words;
  const [sent, setSent] = useState(false);
  const [adding, setAdding] = useState(false);
  const answered = matter.answers.length > 0;
  const mayAnswer = OPEN_STATES.has(matter.state);
  const asks = mayAnswer && (!answered || adding);
  const title = `${say('invoice')} ${matter.invoiceNumber}`;
  return (
    <>
      <h1>{title}</h1>
      {!asks && <Standing matter={matter} words={words} isThanks={sent} />}
      <section aria-labelledby="received">
        <h2 id="received">{say('received')}</h2>
        <dl class="facts">
          <div>
            <dt>{say('from')}</dt>
            <dd>{matter.supplierName}</dd>
          </div>
          <div>
            <dt>{say('number')}</dt>
            <dd>{matter.invoiceNumber}</dd>
          </div>
          {matter.invoiceDate && (
            <div>
              <dt>{say('date')}</dt>
              <dd>{formatDate(matter.invoiceDate, language, 'UTC')}</dd>
            </div>
          )}
          <div>
            <dt>{say('total')}</dt>
            <dd class="sum">{formatMoney(matter.total.amount, matter.total.currency, language, 'code')}</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="wrong">
        <h2 id="wrong">{say('wrong')}</h2>
        <Lines matter={matter} words={words} />
        <Question matter={matter} words={words} />
      </section>
      {asks && (
        <section aria-labelledby="can">
          <h2 id="can">{say('whatYouCanDo')}</h2>
          <AnswerForm
            matter={matter}
            token={token}
            words={words}
            onGone={onGone}
            onSent={(next) => {
              setSent(true);
              setAdding(false);
              onMatter(next);
              scrollTo({ top: 0 });
            }}
          />
        </section>
      )}
      {asks && answered && <Standing matter={matter} words={words} />}
      {mayAnswer && answered && !adding && (
        <button type="button" class="secondary" onClick={() => setAdding(true)}>
          {say('more')}
        </button>
      )}
      {matter.allMattersUrl && (
        <p>
          <a class="all" href={matter.allMattersUrl}>
            {say('together.all')}
          </a>
        </p>
      )}
    </>
  );
}
