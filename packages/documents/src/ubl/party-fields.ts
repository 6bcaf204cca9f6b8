import { type Fields, group, identifier, record, records, text, texts } from '../xml/fields.ts';

const COUNTRY = { Country: group({ IdentificationCode: text('country') }) };

/** The fields of a `cac:Party` (BG-4, BG-7, BG-10, BG-11 of EN 16931). */
export const PARTY: Fields = {
  EndpointID: identifier('endpointId', 'endpointScheme'),
  PartyIdentification: group({ ID: texts('identifiers') }),
  PartyName: group({ Name: text('name') }),
  PostalAddress: record('address', COUNTRY),
  PartyTaxScheme: records('taxSchemes', {
    CompanyID: text('id'),
    TaxScheme: group({ ID: text('scheme'), TaxTypeCode: text('typeCode') }),
  }),
  PartyLegalEntity: records('legal', {
    RegistrationName: text('name'),
    CompanyID: text('companyId'),
    RegistrationAddress: group(COUNTRY),
  }),
};

/** A role that wraps its party in `cac:Party`: supplier, customer. */
export const PARTY_ROLE: Fields = { Party: group(PARTY) };

/** What is ordered, delivered or billed (BG-31). */
export const ITEM: Fields = {
  Name: text('name'),
  Description: text('description'),
  SellersItemIdentification: group({ ID: text('sellerItemId') }),
  BuyersItemIdentification: group({ ID: text('buyerItemId') }),
  StandardItemIdentification: group({ ID: identifier('standardItemId', 'standardItemScheme') }),
};
