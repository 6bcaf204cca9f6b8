import { type Fields, group, record, records, text } from '../xml/fields.ts';
import { identifier, identifiers } from '../xml/identifier-fields.ts';

const COUNTRY = { Country: group({ IdentificationCode: text('country') }) };

/** The fields of a postal address. */
export const ADDRESS: Fields = {
  StreetName: text('street'),
  CityName: text('city'),
  PostalZone: text('postCode'),
  ...COUNTRY,
};

/** The fields of a `cac:Party` (BG-4, BG-7, BG-10, BG-11 of EN 16931). */
export const PARTY: Fields = {
  EndpointID: identifier('endpointId', 'endpointScheme'),
  PartyIdentification: group({ ID: identifiers('identifiers') }),
  PartyName: group({ Name: text('name') }),
  PostalAddress: record('address', ADDRESS),
  PartyTaxScheme: records('taxSchemes', {
    CompanyID: text('id'),
    TaxScheme: group({ ID: text('scheme'), TaxTypeCode: text('typeCode') }),
  }),
  PartyLegalEntity: records('legal', {
    RegistrationName: text('name'),
    CompanyID: identifier('companyId', 'companyScheme'),
    CompanyLegalForm: text('form'),
    RegistrationAddress: group(COUNTRY),
  }),
  Contact: record('contact', { Name: text('name'), Telephone: text('phone'), ElectronicMail: text('email') }),
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
