import { date, type Fields, group, quantity, record, records, rootField, text, textOnce } from '../xml/fields.ts';
import { ITEM, PARTY_ROLE } from './party-fields.ts';
import { UBL } from './vocabulary.ts';

const HEADER: Fields = {
  CustomizationID: text('customizationId'),
  OriginatorCustomerParty: record('originator', PARTY_ROLE),
  ID: textOnce('number'),
  IssueDate: date('issueDate'),
  OrderReference: records('orders', { ID: text('number') }),
  DespatchDocumentReference: records('despatches', { ID: text('number') }),
  SellerSupplierParty: record('seller', PARTY_ROLE),
  DespatchSupplierParty: record('despatcher', PARTY_ROLE),
  BuyerCustomerParty: record('buyer', PARTY_ROLE),
  DeliveryCustomerParty: record('receiver', PARTY_ROLE),
};

const LINE: Fields = {
  ID: textOnce('id'),
  OrderLineReference: records('orderLines', { LineID: text('line'), OrderReference: group({ ID: text('order') }) }),
  Item: group(ITEM),
};

/** Everything the reader takes from a ReceiptAdvice (UBL 2.0, 2.1). */
export const RECEIPT_ADVICE = rootField(
  'ReceiptAdvice',
  {
    ...HEADER,
    ReceiptLine: records('lines', {
      ...LINE,
      ReceivedQuantity: quantity('quantity', 'unit'),
      RejectedQuantity: quantity('rejected', 'rejectedUnit'),
    }),
  },
  UBL,
);

/** Everything the reader takes from a DespatchAdvice (UBL 2.0, 2.1; Peppol T16). */
export const DESPATCH_ADVICE = rootField(
  'DespatchAdvice',
  {
    ...HEADER,
    DespatchLine: records('lines', {
      ...LINE,
      DeliveredQuantity: quantity('quantity', 'unit'),
      OutstandingQuantity: quantity('outstanding', 'outstandingUnit'),
      OutstandingReason: text('outstandingReason'),
    }),
  },
  UBL,
);
