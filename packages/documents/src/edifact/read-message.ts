import type { ReadResult } from '../canonical.ts';
import { meaningful, notRead } from '../edi/kinds.ts';
import type { Problems } from '../edi/problems.ts';
import type { ReadLimits } from '../limits.ts';
import { readApplicationError, readReport } from './acknowledged.ts';
import type { Message } from './interchange.ts';
import { readInvoice } from './invoice.ts';
import { messageName } from './message-names.ts';
import { readOrder } from './order.ts';
import { readOrderResponse } from './order-response.ts';
import { readReceipt } from './receipt.ts';

/** What one message means. `problems` holds those of its envelope, and takes up its own. */
export function readMessage(message: Message, problems: Problems, limits: ReadLimits): ReadResult {
  const path = `UNH[${message.nth}]`;
  const format = formatOf(message);
  const { segments, type } = message;
  if (type === 'INVOIC')
    return meaningful(format, path, readInvoice(segments, path, problems, limits.problemsMax + 1), problems);
  if (type === 'ORDERS') return meaningful(format, path, readOrder(segments, path, problems), problems);
  if (type === 'DESADV')
    return meaningful(format, path, readReceipt(segments, 'DespatchAdvice', path, problems), problems);
  if (type === 'RECADV')
    return meaningful(format, path, readReceipt(segments, 'GoodsReceipt', path, problems), problems);
  if (type === 'ORDRSP') return meaningful(format, path, readOrderResponse(segments, path, problems), problems);
  if (type === 'CONTRL') return meaningful(format, path, readReport(segments), problems);
  if (type === 'APERAK') return meaningful(format, path, readApplicationError(segments), problems);
  const instead = 'Send invoices as INVOIC, orders as ORDERS, despatch advices as DESADV, receiving advices as RECADV.';
  return notRead(format, path, messageName(type), instead, problems);
}

/** `edifact-invoic-d96a`. */
export function formatOf({ type, directory }: Message): string {
  const safe = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 10);
  return ['edifact', safe(type) || 'unknown', safe(directory)].filter((one) => one !== '').join('-');
}
