import type { Decimal } from '@clearhold/kernel';
import { type DetectionContext, type Detector, type JudgedLine, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import type { OrderState } from '../matching/order-book.ts';
import { isPlacedWithAnother } from '../matching/placed-with.ts';
import { referenceKey } from '../matching/reference.ts';
import { addUp, plain } from '../numbers.ts';

/** AP.REF.PO_MISSING: policy requires an order and the document, or some of its lines, name none. */
export const detectOrderMissing: Detector = (context) => {
  const { invoice, policy, lines } = context;
  if (!policy.orderRequired || (invoice.kind === 'CreditNote' && invoice.precedingInvoice)) return [];
  const unnamed = lines.filter(({ match }) => match.orderReference === undefined);
  if (unnamed.length === lines.length && referenceKey(invoice.orderReference) === undefined) {
    return [missing(context, undefined, 'The invoice names no order', context.amount)];
  }
  return unnamed
    .filter(({ match }) => !match.credit && !match.net.isZero())
    .map(({ match }) => missing(context, match.id, `Line ${match.id} names no order`, match.net));
};

function missing(context: DetectionContext, line: string | undefined, summary: string, amount: Decimal) {
  const { invoice, facts } = context;
  const open = facts.orders.filter(({ status }) => status === 'open').map(({ order }) => order.number);
  return report(context, 'AP.REF.PO_MISSING', {
    line,
    summary,
    amount,
    exposure: line === undefined ? { on: 'document' } : { on: 'units', units: '1', of: '1' },
    evidence: {
      orderReference: invoice.orderReference,
      buyerReference: invoice.buyerReference,
      contractReference: invoice.contractReference,
      openOrders: open.slice(0, 10),
    },
    causeKey: 'order',
  });
}

function byOrder(lines: JudgedLine[]): Map<string, JudgedLine[]> {
  const groups = new Map<string, JudgedLine[]>();
  for (const line of lines) {
    const number = line.match.order?.number ?? line.match.orderReference;
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), line]);
  }
  return groups;
}

const netOf = (lines: JudgedLine[]) => addUp(lines.map(({ match }) => match.net));

/** AP.REF.PO_INVALID: the order is unknown or another supplier's, or has no line for what is billed. */
export const detectOrderInvalid: Detector = (context) =>
  [...byOrder(context.lines)].flatMap(([number, lines]) => {
    const order = lines[0]!.match.order;
    const why = order ? otherSupplier(context, order) : `There is no order ${number}`;
    if (why) return [invalidOrder(context, number, lines, why)];
    return lines.flatMap((line) => unknownLine(context, number, line));
  });

function invalidOrder(
  context: DetectionContext,
  number: string,
  lines: JudgedLine[],
  summary: string,
): DetectedException {
  const whole = lines.length === context.lines.length;
  return report(context, 'AP.REF.PO_INVALID', {
    summary,
    amount: whole ? context.amount : netOf(lines),
    exposure: whole ? { on: 'document' } : { on: 'part' },
    evidence: {
      orderNumber: number,
      lines: lines.map(({ match }) => match.id),
      orderSupplier: lines[0]!.match.order?.facts.order.supplier.name,
      invoiceSupplier: context.invoice.supplier.name,
    },
    causeKey: `order:${number}`,
  });
}

function otherSupplier({ invoice }: DetectionContext, order: OrderState): string | undefined {
  if (!isPlacedWithAnother(order, invoice)) return undefined;
  return `Order ${order.number} was placed with ${order.facts.order.supplier.name ?? 'another supplier'}`;
}

function unknownLine(context: DetectionContext, number: string, { match }: JudgedLine): DetectedException[] {
  if (match.portions.length > 0 || match.net.isZero() || (match.credit && context.invoice.kind === 'Invoice'))
    return [];
  return [
    report(context, 'AP.REF.PO_INVALID', {
      line: match.id,
      summary: `Line of ${plain(match.net)} is not on order ${number}: ${match.reason}`,
      amount: match.credit ? match.net.times(0) : match.net,
      exposure: { on: 'units', units: '1', of: '1' },
      evidence: {
        orderNumber: number,
        orderLineReference: match.line.orderLineReference,
        description: match.line.description,
        sellerItemId: match.line.sellerItemId,
        buyerItemId: match.line.buyerItemId,
        reason: match.reason,
      },
      causeKey: `order:${number}`,
    }),
  ];
}

/** AP.REF.PO_CLOSED: an order that is closed or cancelled is billed. Credits to it are welcome. */
export const detectOrderClosed: Detector = (context) =>
  billedIn(context, ['closed', 'cancelled']).map(([number, lines, status]) =>
    ofStanding(context, 'AP.REF.PO_CLOSED', `Order ${number} is ${status}`, { number, lines, status }),
  );

/** AP.REF.PO_NOT_APPROVED: an order is billed that nobody with authority has approved yet. It ends by itself once the order is. */
export const detectOrderNotApproved: Detector = (context) =>
  billedIn(context, ['unapproved']).map(([number, lines, status]) =>
    ofStanding(context, 'AP.REF.PO_NOT_APPROVED', `Order ${number} is not approved yet`, { number, lines, status }),
  );

type Status = OrderState['facts']['status'];
interface Standing {
  number: string;
  lines: JudgedLine[];
  status: Status;
}

function billedIn({ lines }: DetectionContext, wanted: readonly Status[]): [string, JudgedLine[], Status][] {
  return [...byOrder(lines.filter(({ match }) => !match.credit))].flatMap(([number, ofOrder]) => {
    const status = ofOrder[0]!.match.order?.facts.status;
    return status && wanted.includes(status) ? [[number, ofOrder, status]] : [];
  });
}

function ofStanding(context: DetectionContext, code: string, summary: string, { number, lines, status }: Standing) {
  const whole = lines.length === context.lines.length;
  return report(context, code, {
    summary,
    amount: whole ? context.amount : netOf(lines),
    exposure: whole ? { on: 'document' } : { on: 'part' },
    evidence: { orderNumber: number, status, lines: lines.map(({ match }) => match.id) },
    causeKey: `order:${number}`,
  });
}
