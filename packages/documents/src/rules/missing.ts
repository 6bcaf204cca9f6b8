import type { Problem } from '../canonical.ts';
import type { OrderFacts, ReceiptFacts } from '../ubl/facts.ts';

function missing(path: string, what: string): Problem {
  return { code: 'DOC-MISSING', severity: 'fatal', message: `The ${what} is missing.`, path };
}

/** What an order must say to be matched: number, lines, a quantity in each. */
export function missingInOrder(facts: OrderFacts): Problem[] {
  const problems: Problem[] = [];
  if (facts.number === undefined) problems.push(missing(facts.rootPath, 'order number'));
  if (!facts.lines) problems.push(missing(facts.rootPath, 'list of order lines'));
  for (const [at, line] of (facts.lines ?? []).entries()) {
    const path = `${facts.rootPath}/cac:OrderLine[${at + 1}]/cac:LineItem`;
    if (line.quantity === undefined) problems.push(missing(path, 'quantity ordered'));
  }
  return problems;
}

/** What a receipt or despatch advice must say to be matched: number, lines, a quantity in each. */
export function missingInReceipt(facts: ReceiptFacts, lineName: string): Problem[] {
  const problems: Problem[] = [];
  if (facts.number === undefined) problems.push(missing(facts.rootPath, 'document number'));
  if (!facts.lines) problems.push(missing(facts.rootPath, 'list of lines'));
  for (const [at, line] of (facts.lines ?? []).entries()) {
    const path = `${facts.rootPath}/cac:${lineName}[${at + 1}]`;
    if (line.quantity === undefined) problems.push(missing(path, 'quantity'));
  }
  return problems;
}
