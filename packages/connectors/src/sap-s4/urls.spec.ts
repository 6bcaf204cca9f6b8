import { expect, it } from 'vitest';
import { sapS4ConfigSchema } from './config.ts';
import { functionUrl, invoiceUrl, literal } from './urls.ts';

const auth = { kind: 'basic', user: 'U', password: 'secret-word' };
const config = sapS4ConfigSchema.parse({ baseUrl: 'https://s4.example:44300/', auth, client: '100' });
const ROOT = 'https://s4.example:44300/sap/opu/odata/sap/API_SUPPLIERINVOICE_PROCESS_SRV';

it('names an invoice by its key, with the client', () => {
  const url = new URL(invoiceUrl(config, { documentNumber: '5105600001', fiscalYear: '2026' }));
  expect(decodeURIComponent(url.href.split('?')[0] ?? '')).toBe(
    `${ROOT}/A_SupplierInvoice(SupplierInvoice='5105600001',FiscalYear='2026')`,
  );
  expect(url.searchParams.get('sap-client')).toBe('100');
});

it('a quote in a number stays inside its literal', () => {
  expect(literal("1' or '1'='1")).toBe("'1'' or ''1''=''1'");
  const url = new URL(functionUrl(config, 'Release', { SupplierInvoice: literal("1'&x=2") }));
  expect([...url.searchParams.keys()]).toEqual(['SupplierInvoice', '$format', 'sap-client']);
});

it.each([
  'http://s4.example',
  'ftp://s4.example',
  'https://user:word@s4.example',
  'https://s4.example/?a=1',
  'not an address',
])('does not take %s as an address', (baseUrl) => {
  expect(sapS4ConfigSchema.safeParse({ baseUrl, auth }).success).toBe(false);
});
