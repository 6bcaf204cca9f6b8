import type { ReadResult } from '../canonical.ts';
import { meaningful, notRead } from '../edi/kinds.ts';
import type { Problems } from '../edi/problems.ts';
import type { ReadLimits } from '../limits.ts';
import { readAcknowledgement, readAdvice } from './acknowledged.ts';
import { readDespatch } from './despatch.ts';
import type { TransactionSet } from './interchange.ts';
import { readInvoice } from './invoice.ts';
import { purposeOf, readOrder } from './order.ts';
import { readOrderNotice } from './order-notice.ts';
import { readReceipt } from './receipt.ts';
import { setName } from './set-names.ts';

// Why an order change was sent, where it gives the whole order or ends it: first, cancelled, replaced.
const WHOLE = new Set(['00', '01', '05']);

/** What one transaction set means. `problems` holds those of its envelope, and takes up its own. */
export function readSet(set: TransactionSet, problems: Problems, limits: ReadLimits): ReadResult {
  const path = `ST[${set.nth}]`;
  const format = formatOf(set);
  const { segments, type } = set;
  if (type === '810')
    return meaningful(format, path, readInvoice(segments, path, problems, limits.problemsMax + 1), problems);
  if (type === '850' || (type === '860' && WHOLE.has(purposeOf(segments) ?? '')))
    return meaningful(format, path, readOrder(segments, type, path, problems), problems);
  if (type === '855' || type === '860' || type === '865')
    return meaningful(format, path, readOrderNotice(segments, type, path, problems), problems);
  if (type === '856') return meaningful(format, path, readDespatch(segments, path, problems), problems);
  if (type === '861') return meaningful(format, path, readReceipt(segments, path, problems), problems);
  if (type === '997' || type === '999') {
    checkSimple(set, path, problems);
    return meaningful(format, path, readAcknowledgement(segments, set.control), problems);
  }
  if (type === '824') return meaningful(format, path, readAdvice(segments, set.control), problems);
  return notRead(format, path, setName(type), INSTEAD[type] ?? USUAL, problems);
}

// No element of these segments may be given several times (X12.6, 3.7.3).
function checkSimple({ segments, separators: { repetition } }: TransactionSet, path: string, problems: Problems): void {
  for (const { tag, elements } of segments)
    if (repetition && /^AK\d$/.test(tag) && elements.some((one) => one.includes(repetition)))
      problems.add('fatal', 'X12-REPEATED', `An element of ${tag} is given several times.`, `${path}/${tag}[1]`);
}

const USUAL = 'Send invoices as 810, orders as 850, ship notices as 856, receiving advices as 861.';
const INSTEAD: Readonly<Record<string, string>> = {
  '857': 'Send the ship notice as 856 and the invoice as 810.',
  '880': 'Send the invoice as 810.',
};

/** `x12-810`. */
export function formatOf({ type }: TransactionSet): string {
  return /^\d{3}$/.test(type) ? `x12-${type}` : 'x12-unknown';
}
