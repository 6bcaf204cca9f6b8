import { type Fields, group, number, record, records, text } from '../xml/fields.ts';
import { address, contacts, ITEM, ORDER_REFERENCE, TERMS } from './shared-fields.ts';
import { day, money, withAttributes } from './vocabulary.ts';

const DETAIL: Fields = {
  UnitPrice: money('price'),
  Description: text('description'),
  UnitOfMeasure: text('unit'),
  PriceBasisQuantity: withAttributes({ quantity: number('priceBase') }, group({})),
};

const VALIDITY: Fields = {
  orderType: text('orderType'),
  effectiveDate: day('from'),
  expirationDate: day('until'),
};

/** Everything the reader takes from an OrderRequest. */
export const ORDER_REQUEST = record('order', {
  OrderRequestHeader: withAttributes(
    { orderID: text('number'), orderDate: day('issueDate'), type: text('type'), ...VALIDITY },
    group({ Total: money('total'), BillTo: address('billTo'), Contact: contacts('contacts'), ...TERMS }),
  ),
  ItemOut: withAttributes(
    { lineNumber: text('id'), quantity: number('quantity'), requestedDeliveryDate: day('deliveryDate') },
    records('lines', { ...ITEM, ItemDetail: group(DETAIL), BlanketItemDetail: group(DETAIL) }),
  ),
});

/** Everything the reader takes from a ShipNoticeRequest. */
export const SHIP_NOTICE_REQUEST = record('shipNotice', {
  ShipNoticeHeader: withAttributes(
    { shipmentID: text('number'), noticeDate: day('issueDate') },
    group({ Contact: contacts('contacts') }),
  ),
  ShipNoticePortion: records('portions', {
    ...ORDER_REFERENCE,
    ShipNoticeItem: withAttributes(
      { shipNoticeLineNumber: text('id'), lineNumber: text('orderLine'), quantity: number('quantity') },
      records('lines', {
        ...ITEM,
        UnitOfMeasure: text('unit'),
        ShipNoticeItemDetail: group({ Description: text('description'), UnitOfMeasure: text('unit') }),
      }),
    ),
  }),
});

/** Everything the reader takes from a ReceiptRequest. */
export const RECEIPT_REQUEST = record('receipt', {
  ReceiptRequestHeader: withAttributes(
    { receiptID: text('number'), receiptDate: day('issueDate') },
    group({ ShipNoticeIDInfo: withAttributes({ shipNoticeID: text('shipNotice') }, group({})) }),
  ),
  ReceiptOrder: records('portions', {
    ReceiptOrderInfo: group(ORDER_REFERENCE),
    ReceiptItem: withAttributes(
      { receiptLineNumber: text('id'), quantity: number('quantity'), type: text('type') },
      records('lines', {
        ReceiptItemReference: withAttributes({ lineNumber: text('orderLine') }, group(ITEM)),
        UnitRate: group({ UnitOfMeasure: text('unit') }),
        UnitOfMeasure: text('unit'),
      }),
    ),
  }),
});
