import type { CanonicalOrder } from '../canonical.ts';
import type { Meaning } from '../edi/kinds.ts';
import { orderNotice } from '../edi/order-notice.ts';
import type { Problems } from '../edi/problems.ts';
import { type OrderSet, readOrder } from './order.ts';
import { element, type Segment } from './segment.ts';

// Acknowledgement types (data element 587): accepted, with changes, rejected; any other only says that it came.
const ANSWERS: Readonly<Record<string, string>> = { AD: 'AP', AT: 'AP', AC: 'CA', RD: 'RE', RJ: 'RE', RF: 'RE' };
// Line status (668) and change codes (670) as UBL's: 1 added, 2 deleted, 3 changed, 5 accepted, 7 rejected.
const STATUSES: Readonly<Record<string, string>> = { IA: '5', AC: '5', IR: '7', ID: '2', DI: '2', AI: '1', NC: '5' };

/** 855 and 865, a seller's answer to an order or its change; 860, a buyer's change that names only a part of the order. */
export function readOrderNotice(
  segments: readonly Segment[],
  set: Exclude<OrderSet, '850'>,
  rootPath: string,
  problems: Problems,
): Meaning {
  const order = readOrder(segments, set, rootPath, problems).canonical as CanonicalOrder;
  const beginning = segments.find(({ tag }) => tag === 'BAK' || tag === 'BCA');
  const own = element(beginning, set === '855' ? 8 : 7);
  const answer = ANSWERS[element(beginning, 2) ?? ''] ?? 'AB';
  const kind = set === '860' ? 'OrderChange' : 'OrderResponse';
  const said = {
    kind,
    number: own ?? order.number,
    ...(order.number ? { orderReference: order.number } : {}),
  } as const;
  return orderNotice(order, set === '860' ? said : { ...said, responseCode: answer }, statusesOf(segments));
}

// The status of a line stands in its own ACK (855) or in the line itself (860, 865); the first of several counts.
function statusesOf(segments: readonly Segment[]): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (const segment of segments) {
    const { tag } = segment;
    if (tag === 'PO1') found.push(undefined);
    else if (tag === 'POC') found.push(STATUSES[element(segment, 2) ?? ''] ?? '3');
    else if (tag === 'ACK' && found.length > 0 && found.at(-1) === undefined)
      found[found.length - 1] = STATUSES[element(segment, 1) ?? ''] ?? '3';
  }
  return found;
}
