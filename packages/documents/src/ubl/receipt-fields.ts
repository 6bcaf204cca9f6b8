import {
  compile,
  date,
  type Field,
  type Fields,
  group,
  quantity,
  record,
  records,
  text,
  textOnce,
} from '../xml/fields.ts';
import { ITEM, PARTY_ROLE } from './party-fields.ts';

const HEADER: Fields = {
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
export const RECEIPT_ADVICE: Field = {
  name: 'ReceiptAdvice',
  uri: '',
  children: compile({
    ...HEADER,
    ReceiptLine: records('lines', {
      ...LINE,
      ReceivedQuantity: quantity('quantity', 'unit'),
      RejectedQuantity: quantity('rejected', 'rejectedUnit'),
    }),
  }),
};

/** Everything the reader takes from a DespatchAdvice (UBL 2.0, 2.1; Peppol T16). */
export const DESPATCH_ADVICE: Field = {
  name: 'DespatchAdvice',
  uri: '',
  children: compile({
    ...HEADER,
    DespatchLine: records('lines', { ...LINE, DeliveredQuantity: quantity('quantity', 'unit') }),
  }),
};
