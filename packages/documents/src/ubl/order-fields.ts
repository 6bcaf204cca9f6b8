import { amount, compile, date, type Field, group, quantity, record, records, textOnce, texts } from '../xml/fields.ts';
import { TOTALS } from './invoice-fields.ts';
import { ITEM, PARTY_ROLE } from './party-fields.ts';

/** Everything the reader takes from an Order (UBL 2.0, 2.1; Peppol T01). */
export const ORDER: Field = {
  name: 'Order',
  uri: '',
  children: compile({
    ID: textOnce('number'),
    IssueDate: date('issueDate'),
    DocumentCurrencyCode: textOnce('currency'),
    SellerSupplierParty: record('supplier', PARTY_ROLE),
    BuyerCustomerParty: record('customer', PARTY_ROLE),
    PaymentTerms: records('terms', { Note: texts('notes') }),
    AnticipatedMonetaryTotal: record('totals', TOTALS),
    OrderLine: records('lines', {
      LineItem: group({
        ID: textOnce('id'),
        Quantity: quantity('quantity', 'unit'),
        LineExtensionAmount: amount('net'),
        Price: group({ PriceAmount: amount('price'), BaseQuantity: quantity('priceBase', 'priceBaseUnit') }),
        Item: group(ITEM),
      }),
    }),
  }),
};
