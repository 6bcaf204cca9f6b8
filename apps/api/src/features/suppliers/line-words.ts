/** A finding on a case, as its supplier may read it. */
export interface Finding {
  readonly code: string;
  readonly line: string | null;
  readonly summary: string;
}

const SPEAKS_OF: Readonly<Record<string, RegExp>> = {
  price: /\.PRICE/,
  quantity: /\.QTY_OVER_ORDERED/,
  received: /\.(QTY_OVER_RECEIVED|RECEIPT|QTY_NOT_ACCEPTED)/,
  net: /\.AMOUNT_LINE/,
  unit: /\.(UOM|UNIT)/,
  currency: /\.(CURRENCY|FX_RATE)/,
};

/** What is wrong with one field of a line: the finding that speaks of that field, else its two values. */
export function lineWords(
  findings: readonly Finding[],
  { line, field, billed, expected }: { line: string; field: string; billed: string; expected: string },
): string {
  const about = SPEAKS_OF[field];
  const found = findings.find((one) => (one.line ?? '') === line && about?.test(one.code));
  return found?.summary ?? `Billed ${billed}, expected ${expected}`;
}
