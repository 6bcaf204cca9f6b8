/** @jsxImportSource preact */
import { formatMoney, formatQuantity, formatSentence } from '@clearhold/ui/format';
import type { i18n } from 'i18next';
import type { Matter } from './documents.ts';

type Line = Matter['lines'][number];

/** A value of a field in the page's language. */
export function shown(field: string, value: string, currency: string, language: string): string {
  if (field === 'PRICE' || field === 'NET' || field === 'TAX') return formatMoney(value, currency, language);
  return formatQuantity(value, language);
}

/** A field's name in the page's language; one it has no word for keeps its own. */
export function fieldName(words: i18n, field: string): string {
  return words.exists(`fields.${field}`) ? words.t(`fields.${field}`) : field.toLowerCase();
}

function Row({ line, matter, words }: { line: Line; matter: Matter; words: i18n }) {
  const say = words.t.bind(words);
  const write = (value: string) => shown(line.field, value, matter.total.currency, words.language);
  return (
    <li>
      <p class="strong">
        {say('line', { line: line.line })}
        {line.description && ` · ${line.description}`}
      </p>
      <p class="muted">{fieldName(words, line.field)}</p>
      <dl class="pair">
        <div class="billed">
          <dt>{say('billed')}</dt>
          <dd>{write(line.billed)}</dd>
        </div>
        {line.billedSoFar && (
          <div>
            <dt>{say('billedSoFar')}</dt>
            <dd>{write(line.billedSoFar)}</dd>
          </div>
        )}
        <div>
          <dt>{say('expected')}</dt>
          <dd>{write(line.expected)}</dd>
        </div>
        {line.difference && (
          <div>
            <dt>{say('difference')}</dt>
            <dd>{write(line.difference)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** What is wrong: in one sentence, then line by line. */
export function Lines({ matter, words }: { matter: Matter; words: i18n }) {
  return (
    <>
      {matter.typeName && (
        <p class="kind" dir="auto">
          {matter.typeName}
        </p>
      )}
      {(words.language === 'en' || matter.lines.length === 0) && (
        <p class="problem" dir="auto">
          {formatSentence(matter.problem, words.language)}
        </p>
      )}
      {matter.lines.length > 0 && (
        <ul class="lines">
          {matter.lines.map((line) => (
            <Row key={`${line.line}${line.field}`} line={line} matter={matter} words={words} />
          ))}
        </ul>
      )}
    </>
  );
}
