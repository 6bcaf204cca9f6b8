import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../features/case/ask-dialog.tsx';
import { knownQuestion } from './known-question.ts';
import { languageOf } from './language.ts';
import { readValue } from './read-value.ts';
import { themeCss } from './theme.ts';
import { waysOf } from './ways.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { writtenIn } from './written-in.ts';

const holes = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('the supplier’s page', () => {
  it('speaks every language with the same holes to fill', () => {
    const flat = (words: object): [string, string][] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value] as [string, string]] : flat(value as object),
      );
    const wanted = flat(en).map(([key, text]) => [key, holes(text)]);
    for (const words of [ar, de, es, fr, nl]) {
      expect(flat(words).map(([key, text]) => [key, holes(text)])).toEqual(wanted);
      expect(flat(words).every(([, text]) => text.trim() !== '')).toBe(true);
    }
  });

  it('takes the nearest language, English where there is none', () => {
    expect(['de-AT', 'AR', 'pt-BR', '', null].map(languageOf)).toEqual(['de', 'ar', 'en', 'en', 'en']);
  });

  it('offers only answers that the matter allows', () => {
    expect(waysOf([{ code: 'NIN' }, { code: 'OTH' }]).map(({ way, actions }) => [way.key, actions])).toEqual([
      ['agree', ['NIN']],
      ['ask', ['OTH']],
    ]);
  });

  it('reads a corrected value as it was meant', () => {
    const german = ['0,60', '9.5', '1.234,50', '1.234', '12,345', '0.605'].map((text) => readValue(text, 'de'));
    expect(german).toEqual(['0.60', '9.5', '1234.50', '1234', '12.345', '0.605']);
    const english = ['0,60', '9.5', '1,234.50', '1,234', '12.345', '0,605'].map((text) => readValue(text, 'en'));
    expect(english).toEqual(['0.60', '9.5', '1234.50', '1234', '12.345', '0.605']);
    expect(readValue('٩٫٥٠', 'ar')).toBe('9.50');
    expect(['', 'ten', '-4', '9.50 EUR'].map((text) => readValue(text, 'en'))).toEqual(Array(4).fill(undefined));
  });

  it('knows the questions that are ours, as the playbook and the portal’s draft write them', () => {
    const problem = 'Billed 9.75, ordered 9.50';
    expect(knownQuestion({ problem, question: `${problem}. Please tell us which is right.` })).toBe(
      'questions.whichIsRight',
    );
    const exceptions = ['Billed 9.75', 'Billed 3'].map((summary) => ({ summary })) as never;
    const draft = draftOf({ invoiceNumber: '4711', exceptions });
    const asks = readFileSync(
      new URL('../../../api/src/features/cases/commands/supplier-mail.ts', import.meta.url),
      'utf8',
    );
    expect(asks).toContain("ENDING = ' Please tell us which is right.'");
    expect(knownQuestion({ problem, question: draft })).toBe('questions.correctOrTell');
    expect(knownQuestion({ problem, question: `${draft} Today, please.` })).toBeUndefined();
    expect(knownQuestion({ problem, question: null })).toBeUndefined();
  });

  it('tells which language a person wrote in, or says nothing', () => {
    const texts = [
      'Which price is right, and why?',
      'Welcher Preis ist der richtige?',
      'Quel est le prix ?',
      '9,50?',
      'أي سعر صحيح؟',
    ];
    expect(texts.map(writtenIn)).toEqual(['en', 'de', 'fr', undefined, 'ar']);
  });

  it('lets nothing but colours into the style', () => {
    const css = themeCss({ light: { '--brand': '#b4231f', '--x': 'red;}body{display:none', 'bad name': '#fff' } });
    expect(css).toContain('--brand:#b4231f');
    expect(css).not.toContain('display');
    expect(css).not.toContain('bad name');
    expect(themeCss(undefined)).not.toContain('undefined');
  });
});
