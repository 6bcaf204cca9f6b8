import { amount, amounts, type Fields, group, quantity, record, records, text, textOnce } from '../xml/fields.ts';
import { identifier, itemClass } from '../xml/identifier-fields.ts';
import { ALLOWANCE_CHARGE, PERIOD, TAX } from './money-fields.ts';

const PRICE: Fields = { ChargeAmount: amount('price'), BasisQuantity: quantity('priceBase', 'priceBaseUnit') };

const GROSS_PRICE: Fields = {
  ChargeAmount: amount('grossPrice'),
  BasisQuantity: quantity('grossPriceBase', 'grossPriceBaseUnit'),
  AppliedTradeAllowanceCharge: records('priceAllowances', ALLOWANCE_CHARGE),
};

const ITEM: Fields = {
  GlobalID: identifier('standardItemId', 'standardItemScheme'),
  SellerAssignedID: text('sellerItemId'),
  BuyerAssignedID: text('buyerItemId'),
  Name: text('name'),
  Description: text('description'),
  ApplicableProductCharacteristic: records('attributes', { Description: text('name'), Value: text('value') }),
  DesignatedProductClassification: records('classes', { ClassCode: itemClass() }),
  OriginTradeCountry: record('origin', { ID: text('country') }),
};

const SETTLEMENT: Fields = {
  ApplicableTradeTax: records('taxes', TAX),
  BillingSpecifiedPeriod: records('periods', PERIOD),
  SpecifiedTradeAllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  SpecifiedTradeSettlementLineMonetarySummation: group({ LineTotalAmount: amounts('nets') }),
  SpecifiedTradeSettlementMonetarySummation: group({ LineTotalAmount: amounts('nets') }),
  AdditionalReferencedDocument: records('objects', {
    IssuerAssignedID: text('id'),
    TypeCode: text('typeCode'),
    ReferenceTypeCode: text('scheme'),
  }),
  ReceivableSpecifiedTradeAccountingAccount: group({ ID: text('accountingCost') }),
};

const AGREEMENT: Fields = {
  BuyerOrderReferencedDocument: records('orderLines', {
    IssuerAssignedID: text('order'),
    ID: text('order'),
    LineID: text('line'),
  }),
  GrossPriceProductTradePrice: group(GROSS_PRICE),
  NetPriceProductTradePrice: group(PRICE),
};

const DELIVERY: Fields = { BilledQuantity: quantity('quantity', 'unit') };

/** A line (BG-25). The names with "Supply Chain" in them are those of ZUGFeRD 1. */
export const LINE: Fields = {
  AssociatedDocumentLineDocument: group({
    LineID: textOnce('id'),
    ParentLineID: text('parent'),
    LineStatusReasonCode: text('role'),
  }),
  SpecifiedTradeProduct: group(ITEM),
  SpecifiedLineTradeAgreement: group(AGREEMENT),
  SpecifiedSupplyChainTradeAgreement: group(AGREEMENT),
  SpecifiedLineTradeDelivery: group(DELIVERY),
  SpecifiedSupplyChainTradeDelivery: group(DELIVERY),
  SpecifiedLineTradeSettlement: group(SETTLEMENT),
  SpecifiedSupplyChainTradeSettlement: group(SETTLEMENT),
};
