import type { FieldSource } from '../canonical.ts';
import { type DecimalSign, decimalSignOf } from './amounts.ts';
import { type DayOrder, dayOrderOf } from './dates.ts';
import { type Label, labelsIn } from './labels.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Word } from './word.ts';

/** A document's words, put in order once. */
export interface Pages {
  rows: Row[];
  labels: Label[];
  /** Words that belong to a label. */
  inLabels: Set<Word>;
  decimalSign: DecimalSign;
  dayOrder: DayOrder;
}

export function pagesOf(words: readonly Word[]): Pages {
  const rows = rowsOf(words);
  const labels = labelsIn(rows);
  const inLabels = new Set(labels.flatMap(({ row, from, to }) => rows[row]!.words.slice(from, to)));
  return {
    rows,
    labels,
    inLabels,
    decimalSign: decimalSignOf(words),
    dayOrder: dayOrderOf(words.map(({ text }) => text)),
  };
}

/** Where words stand, as one box. What a picture's recognition was not sure of takes from the confidence. */
export function sourceOf(words: readonly Word[], confidence: number): FieldSource {
  const left = Math.min(...words.map(({ x }) => x));
  const top = Math.min(...words.map(({ y }) => y));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const bottom = Math.max(...words.map(({ y, height }) => y + height));
  const read = Math.min(...words.map((word) => word.confidence ?? 1));
  const box: FieldSource['box'] = [round(left), round(top), round(right - left), round(bottom - top)];
  return { page: words[0]!.page, box, confidence: Math.round(confidence * read * 100) / 100 };
}

const round = (part: number): number => Math.round(Math.min(Math.max(part, 0), 1) * 10_000) / 10_000;
