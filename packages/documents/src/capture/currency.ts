import { currencyIn } from './amounts.ts';
import type { Pages } from './page.ts';
import type { FoundTotals } from './totals.ts';
import type { Word } from './word.ts';

export interface FoundCurrency {
  code: string;
  words: readonly Word[];
  confidence: number;
}

/** The currency beside the total, else the one that the pages name most. */
export function currencyOf({ rows }: Pages, { gross }: FoundTotals): FoundCurrency | undefined {
  const named = rows.flatMap(({ words }) => words.flatMap((word) => ({ word, code: currencyIn(word.text) ?? '' })));
  const known = named.filter(({ code }) => code !== '');
  const row = gross && rows[gross.label.row];
  const beside = known.find(({ word }) => row?.words.includes(word));
  if (beside) return { code: beside.code, words: [beside.word], confidence: 0.9 };
  const counts = new Map<string, number>();
  for (const { code } of known) counts.set(code, (counts.get(code) ?? 0) + 1);
  const most = [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  const first = known.find(({ code }) => code === most);
  return first && { code: first.code, words: [first.word], confidence: 0.75 };
}
