import type { Problem } from '../canonical.ts';

interface Listed {
  number?: string;
  lines?: readonly { quantity?: string }[];
}

/** What an order, receipt or despatch advice must say to be matched: number, lines, a quantity in each. */
export function missingInLines(what: string, { number, lines }: Listed, rootPath: string, lineTag: string): Problem[] {
  const missing = (words: string, path: string): Problem => ({
    code: 'DOC-MISSING',
    severity: 'fatal',
    message: `The ${words} is missing.`,
    path,
  });
  const problems: Problem[] = [];
  if (number === undefined) problems.push(missing(`number of the ${what}`, rootPath));
  if (!lines) problems.push(missing('list of lines', rootPath));
  for (const [at, line] of (lines ?? []).entries())
    if (line.quantity === undefined) problems.push(missing('quantity', `${rootPath}/${lineTag}[${at + 1}]`));
  return problems;
}
