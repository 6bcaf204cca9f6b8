import { describe, expect, it } from 'vitest';
import { invoiceXml } from '../../test/invoice-fixture.ts';
import { readDocument } from '../index.ts';
import { isCountry, isCurrency } from './codes.ts';

const problems = (xml: string) => readDocument(new TextEncoder().encode(xml)).problems;
const inCurrency = (code: string, xml = invoiceXml()) =>
  xml.replaceAll('"EUR"', `"${code}"`).replace('>EUR<', `>${code}<`);

describe('codes of an invoice', () => {
  it('name a currency that exists, or the document is faulty at its currency', () => {
    expect(problems(inCurrency('ZZZ'))).toEqual([
      {
        code: 'BR-CL-04',
        severity: 'fatal',
        message: 'A currency is given by its code of three letters (ISO 4217). “ZZZ” is no such code.',
        path: '/Invoice/cbc:DocumentCurrencyCode',
      },
    ]);
    expect(problems(inCurrency('CLF'))).toEqual([]);
  });

  it('name a currency that exists outside EN 16931 too', () => {
    const bare = invoiceXml().replace(/<cbc:CustomizationID>.*<\/cbc:CustomizationID>/, '');
    expect(problems(inCurrency('ZZZ', bare)).map(({ code, severity }) => [code, severity])).toContainEqual([
      'BR-CL-04',
      'fatal',
    ]);
    const unsaid = inCurrency('ZZZ', bare).replace(/<cbc:DocumentCurrencyCode>.*<\/cbc:DocumentCurrencyCode>/, '');
    expect(problems(unsaid).map(({ code }) => code)).toContain('DOC-CURRENCY-CODE');
  });

  it('name countries that exist', () => {
    const faulty = problems(invoiceXml().replace('>DE</cbc:IdentificationCode>', '>XY</cbc:IdentificationCode>'));
    expect(faulty.map(({ code, path }) => [code, path])).toEqual([
      ['BR-CL-14', '/Invoice/cac:AccountingSupplierParty[1]/cac:Party/cac:PostalAddress/cac:Country'],
    ]);
  });

  it('are told from those that only look like codes', () => {
    expect(['EUR', 'XOF', 'VED', 'USN'].filter((code) => !isCurrency(code))).toEqual([]);
    expect(['DEM', 'XXX', 'XTS', 'EUS', '123', ''].filter(isCurrency)).toEqual([]);
    expect(['DE', 'GB', 'CW', 'XI', 'XK', '1A'].filter((code) => !isCountry(code))).toEqual([]);
    expect(['UK', 'EU', 'YU', 'ZZ', 'XY', 'de', 'ÅÅ', 'DEU', ''].filter(isCountry)).toEqual([]);
  });
});
