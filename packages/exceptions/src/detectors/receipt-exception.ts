import { type Detector, report } from '../context.ts';
import { keyOf } from '../matching/received.ts';

/** AP.MATCH.RECEIPT_EXCEPTION_FLAG: goods are billed whose receiver recorded that something was wrong with them. It ends with a version of the receipt that says nothing of it. */
export const detectReceiptException: Detector = (context) => {
  const flagged = context.facts.receipts
    .filter(({ kind }) => kind === 'GoodsReceipt')
    .flatMap((receipt) =>
      receipt.lines.flatMap((line) => {
        const what = line.exception ?? receipt.exception;
        const order = keyOf(line.orderReference ?? receipt.orderReference);
        return what ? [{ receipt: receipt.number, what, order, line: keyOf(line.orderLineReference) }] : [];
      }),
    );
  if (flagged.length === 0) return [];
  return context.lines.flatMap(({ match }) => {
    if (match.credit) return [];
    const ofLine = flagged.filter((one) =>
      match.portions.some(({ state }) => one.order === keyOf(state.orderNumber) && one.line === keyOf(state.line.id)),
    );
    const [first] = ofLine;
    if (!first) return [];
    return report(context, 'AP.MATCH.RECEIPT_EXCEPTION_FLAG', {
      line: match.id,
      summary: `Receipt ${first.receipt} says of these goods: ${first.what}`,
      amount: match.net,
      exposure: { on: 'units', units: '1', of: '1' },
      evidence: {
        orderNumber: match.order!.number,
        receipts: ofLine.slice(0, 20).map(({ receipt, what }) => ({ receipt, exception: what })),
      },
      causeKey: `receipt:${match.order!.number}`,
    });
  });
};
