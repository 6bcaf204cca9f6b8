import { type Fields, group, record, records, text } from '../xml/fields.ts';
import { identifier, identifiers } from '../xml/identifier-fields.ts';

/** The fields of a party: BG-4, BG-7, BG-10, BG-11, BG-13 of EN 16931. */
export const PARTY: Fields = {
  ID: identifiers('identifiers'),
  GlobalID: identifiers('globalIdentifiers'),
  Name: text('registeredName'),
  Description: text('legalForm'),
  SpecifiedLegalOrganization: group({
    ID: identifier('companyId', 'companyScheme'),
    TradingBusinessName: text('tradingName'),
  }),
  DefinedTradeContact: record('contact', {
    PersonName: text('name'),
    DepartmentName: text('department'),
    TelephoneUniversalCommunication: group({ CompleteNumber: text('phone') }),
    EmailURIUniversalCommunication: group({ URIID: text('email') }),
  }),
  PostalTradeAddress: record('address', {
    PostcodeCode: text('postCode'),
    LineOne: text('street'),
    LineTwo: text('street2'),
    CityName: text('city'),
    CountryID: text('country'),
  }),
  URIUniversalCommunication: group({ URIID: identifier('endpointId', 'endpointScheme') }),
  SpecifiedTaxRegistration: records('registrations', { ID: identifier('id', 'scheme') }),
};
