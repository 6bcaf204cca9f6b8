import type { CanonicalOrder } from '../canonical.ts';
import type { Meaning } from '../edi/kinds.ts';
import { orderNotice } from '../edi/order-notice.ts';
import type { Problems } from '../edi/problems.ts';
import { readOrder } from './order.ts';
import { part, type Segment } from './segment.ts';

// Code list 1225 in BGM: changed, not accepted, accepted.
const ANSWERS: Readonly<Record<string, string>> = { '4': 'CA', '27': 'RE', '29': 'AP' };

/** ORDRSP: the seller's answer to an order. The action of a line (code list 1229) is UBL's line status. */
export function readOrderResponse(segments: readonly Segment[], rootPath: string, problems: Problems): Meaning {
  const order = readOrder(segments, rootPath, problems).canonical as CanonicalOrder;
  const bgm = segments.find(({ tag }) => tag === 'BGM');
  const reference = segments.find((one) => one.tag === 'RFF' && part(one, 1, 1) === 'ON');
  const orderReference = part(reference, 1, 2);
  const statuses = segments.flatMap((one) => (one.tag === 'LIN' ? [part(one, 2)] : []));
  const responseCode = ANSWERS[part(bgm, 3) ?? ''] ?? 'AB';
  const said = { kind: 'OrderResponse', number: order.number, responseCode } as const;
  return orderNotice(order, orderReference ? { ...said, orderReference } : said, statuses);
}
