/** @jsxImportSource preact */
import type { i18n } from 'i18next';
import type { Matter } from './documents.ts';
import { fieldName, shown } from './lines.tsx';

interface CorrectedValuesProps {
  matter: Matter;
  words: i18n;
  values: Record<string, string>;
  onChange: (values: Record<string, string>) => void;
}

/** What the new invoice will say, line by line; empty means: as we expected. */
export function CorrectedValues({ matter, words, values, onChange }: CorrectedValuesProps) {
  const lines = matter.lines.filter((line) => line.field === 'PRICE' || line.field === 'QUANTITY');
  if (lines.length === 0) return null;
  return (
    <fieldset class="values">
      <legend>{words.t('values')}</legend>
      {lines.map((line) => {
        const key = `${line.line}:${line.field}`;
        const field = fieldName(words, line.field);
        return (
          <label key={key}>
            <span>
              {words.t('line', { line: line.line })} · {field}
            </span>
            <input
              inputMode="decimal"
              aria-label={words.t('correct', { field, line: line.line })}
              placeholder={shown(line.field, line.expected, matter.total.currency, words.language)}
              value={values[key] ?? ''}
              onInput={(event) => onChange({ ...values, [key]: event.currentTarget.value })}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
