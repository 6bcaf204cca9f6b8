import type { Problem } from '../canonical.ts';

/** What an order, a ship notice or a receipt must say to be matched: number, lines, a quantity in each. */
export function missing(
  document: { number?: string },
  lines: readonly { quantity?: string }[] | undefined,
  path: string,
  lineName: string,
): Problem[] {
  const problems: Problem[] = [];
  const report = (place: string, what: string) =>
    problems.push({ code: 'DOC-MISSING', severity: 'fatal', message: `The ${what} is missing.`, path: place });
  if (document.number === undefined) report(path, 'document number');
  if (!lines) report(path, 'list of lines');
  for (const [at, line] of (lines ?? []).entries()) {
    if (line.quantity === undefined) report(`${path}/${lineName}[${at + 1}]`, 'quantity');
  }
  return problems;
}
