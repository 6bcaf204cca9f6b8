import { describe, expect, it } from 'vitest';
import { fillFacts, unknownFact, wordsFor } from './mails.ts';
import { SETTINGS } from './settings/index.ts';

describe('words of mails', () => {
  it('are taken in the reader’s language, then in none, then of every kind', () => {
    const said = {
      'supplier.question.de': 'Guten Tag',
      'supplier.question': 'Hello',
      default: 'Dear reader',
      'default.de-CH': 'Grüezi',
    };
    expect(wordsFor(said, 'supplier.question', 'de-AT')).toBe('Guten Tag');
    expect(wordsFor(said, 'supplier.question', 'fr')).toBe('Hello');
    expect(wordsFor(said, 'case.notice', 'de-CH')).toBe('Grüezi');
    expect(wordsFor(said, 'case.notice', null)).toBe('Dear reader');
    expect(wordsFor({}, 'case.notice', 'de')).toBeUndefined();
  });

  it('are filled with facts once: a fact that looks like another stays words', () => {
    expect(fillFacts('{invoice} of {supplier}', { invoice: '{supplier}', supplier: 'Nordwerk' })).toBe(
      '{supplier} of Nordwerk',
    );
    expect(fillFacts('{constructor}{missing}', {})).toBe('');
  });

  it('know the facts of their kind alone', () => {
    expect(unknownFact('supplier.question', '{product} asks about {invoice}')).toBeUndefined();
    expect(unknownFact('report.ready', '{invoice}')).toBe('invoice');
    const { schema } = SETTINGS['mails.subject'];
    expect(schema.safeParse({ 'report.ready.de': 'Bericht von {company}' }).success).toBe(true);
    for (const bad of [
      { 'report.ready': '{invoice}' },
      { 'factor.off': 'x' },
      { default: 'x' },
      { 'report.ready': ' x' },
    ])
      expect(schema.safeParse(bad).success).toBe(false);
    expect(SETTINGS['mails.opening'].schema.safeParse({ default: 'Dear reader of {company}' }).success).toBe(true);
  });
});
