import { ALLOWANCE_CHARGE, PERIOD, TAX, TAX_TOTAL, TOTALS } from '../ubl/invoice-fields.ts';
import { ITEM, PARTY_ROLE } from '../ubl/party-fields.ts';
import { UBL } from '../ubl/vocabulary.ts';
import {
  amount,
  date,
  type Field,
  type Fields,
  group,
  leaf,
  quantity,
  record,
  records,
  rootField,
  text,
  textOnce,
  texts,
} from '../xml/fields.ts';

// That it is there is what counts, even where it is empty.
const given = (key: string): Field =>
  leaf((target, value) => {
    target[key] ??= value;
  });

/** An amount; one without figures still tells its currency, which the rules compare. */
const money = (key: string): Field =>
  leaf((target, value, place) => {
    amount(key).end?.(target, value, place);
    const currency = place.attribute('currencyID')?.trim();
    if (value === '' && currency) target[`${key}Blank`] ??= { text: '', currency };
  });

const PROMISED = records('promised', PERIOD);
const REQUESTED = records('requested', PERIOD);

const LINE_ITEM: Fields = {
  ID: textOnce('id'),
  Note: texts('notes'),
  LineStatusCode: text('status'),
  Quantity: quantity('quantity', 'unit'),
  LineExtensionAmount: money('net'),
  Delivery: group({ RequestedDeliveryPeriod: REQUESTED, PromisedDeliveryPeriod: PROMISED }),
  PromisedDeliveryPeriod: PROMISED,
  AllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  Price: group({
    PriceAmount: money('price'),
    BaseQuantity: quantity('priceBase', 'priceBaseUnit'),
    AllowanceCharge: records('priceAllowances', ALLOWANCE_CHARGE),
  }),
  Item: group({ ...ITEM, ClassifiedTaxCategory: records('taxes', TAX) }),
};

const ORDERING: Fields = {
  CustomizationID: text('customizationId'),
  ProfileID: text('profileId'),
  ID: textOnce('number'),
  IssueDate: date('issueDate'),
  Note: texts('notes'),
  CancellationNote: texts('reasons'),
  RejectionNote: texts('reasons'),
  OrderResponseCode: text('responseCode'),
  AcceptedIndicator: text('accepted'),
  DocumentCurrencyCode: textOnce('currency'),
  ValidityPeriod: record('validity', { EndDate: given('end') }),
  OrderReference: records('orders', { ID: text('number'), IssueDate: date('issueDate') }),
  SellerSupplierParty: record('supplier', PARTY_ROLE),
  BuyerCustomerParty: record('customer', PARTY_ROLE),
  OriginatorCustomerParty: record('originator', PARTY_ROLE),
  AccountingCustomerParty: record('invoicee', PARTY_ROLE),
  Delivery: group({ RequestedDeliveryPeriod: REQUESTED, PromisedDeliveryPeriod: PROMISED }),
  PromisedDeliveryPeriod: PROMISED,
  PaymentTerms: records('terms', { Note: texts('notes') }),
  AllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  TaxTotal: records('taxTotals', { ...TAX_TOTAL, TaxAmount: money('amount') }),
  AnticipatedMonetaryTotal: record('totals', TOTALS),
  LegalMonetaryTotal: record('totals', TOTALS),
  OrderLine: records('lines', {
    Note: texts('notes'),
    LineItem: group(LINE_ITEM),
    OrderLineReference: group({ LineID: text('orderLine') }),
  }),
};

/** Everything the reader takes from an Order and from what changes, cancels or answers it. */
export const ordering = (root: string): Field => rootField(root, ORDERING, UBL);
