import type { Labelled } from './label-phrases.ts';
import type { Label } from './labels.ts';
import type { Pages } from './page.ts';
import type { Word } from './word.ts';

/** What a label's value must look like: the value that begins at the first of the words, or undefined. */
export type Shape<Value> = (words: readonly Word[]) => { value: Value; words: readonly Word[] } | undefined;

export interface Found<Value> {
  value: Value;
  words: readonly Word[];
  label: Label;
  /** To the right of its label, not below. */
  beside: boolean;
}

const ROWS_BELOW = 3;

/** Every value of a field: behind its label in the same row, else below it. Where a label says it for sure, only those. */
export function valuesOf<Value>(
  pages: Pages,
  field: Labelled,
  shape: Shape<Value>,
  which: 'first' | 'last',
): Found<Value>[] {
  const labels = pages.labels.filter((label) => label.field === field);
  const found = labels.flatMap((label) => beside(pages, label, shape, which) ?? below(pages, label, shape) ?? []);
  const sure = found.filter(({ label }) => label.sure);
  return sure.length ? sure : found;
}

function beside<Value>(
  pages: Pages,
  label: Label,
  shape: Shape<Value>,
  which: 'first' | 'last',
): Found<Value> | undefined {
  const words = untilNextLabel(pages, label);
  const starts = words.map((_, at) => at);
  if (which === 'last') starts.reverse();
  for (const at of which === 'first' ? starts.slice(0, 4) : starts) {
    const one = shape(words.slice(at));
    if (one) return { ...(which === 'last' ? whole(words, at, shape) : one), label, beside: true };
  }
  return undefined;
}

// What begins further left and reaches over this word is the value: "1 200,00".
function whole<Value>(
  words: readonly Word[],
  at: number,
  shape: Shape<Value>,
): { value: Value; words: readonly Word[] } {
  const starts = [at - 3, at - 2, at - 1].filter((start) => start >= 0);
  const wider = starts.map((start) => shape(words.slice(start))).find((one) => one?.words.includes(words[at]!));
  return wider ?? shape(words.slice(at))!;
}

function untilNextLabel({ rows, labels }: Pages, label: Label): Word[] {
  const next = labels.find((one) => one.row === label.row && one.from >= label.to);
  return rows[label.row]!.words.slice(label.to, next?.from);
}

function below<Value>(pages: Pages, label: Label, shape: Shape<Value>): Found<Value> | undefined {
  const head = pages.rows[label.row]!;
  const first = head.words[label.from]!;
  const last = head.words[label.to - 1]!;
  const next = pages.labels.find((one) => one.row === label.row && one.from >= label.to);
  const right = Math.max(last.x + last.width, Math.min(next ? head.words[next.from]!.x : 1, last.x + last.width + 0.1));
  for (const row of pages.rows.slice(label.row + 1, label.row + 1 + ROWS_BELOW)) {
    if (row.page !== head.page || row.y - head.y > 4 * head.height) return undefined;
    const words = row.words.filter(({ x, width }) => x + width > first.x - 0.01 && x < right);
    if (words.some((word) => pages.inLabels.has(word))) return undefined;
    const one = words.length ? shape(words) : undefined;
    if (one) return { ...one, label, beside: false };
  }
  return undefined;
}
