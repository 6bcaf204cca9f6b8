import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DemoTenant } from '../apps/api/test/house/demo.ts';
import type { Instance } from './instance.ts';

/** The answer to one request, down to its bytes. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly location: string | null;
}

/** A small UBL invoice of its own number. */
export function invoice(number: string, amount = '100.00'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID><cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>${number}</cbc:ID><cbc:IssueDate>2026-03-02</cbc:IssueDate><cbc:DueDate>2026-04-01</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>bench</cbc:BuyerReference>
<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0088">7300010000001</cbc:EndpointID><cac:PartyName><cbc:Name>Bench Supplies</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>Kai 1</cbc:StreetName><cbc:CityName>Hamburg</cbc:CityName><cbc:PostalZone>20457</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>Bench Supplies</cbc:RegistrationName></cac:PartyLegalEntity><cac:Contact><cbc:Name>Accounts</cbc:Name><cbc:Telephone>+49 30 1234</cbc:Telephone><cbc:ElectronicMail>accounts@example.com</cbc:ElectronicMail></cac:Contact></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="0088">7300010000018</cbc:EndpointID><cac:PostalAddress><cbc:StreetName>Kai 1</cbc:StreetName><cbc:CityName>Hamburg</cbc:CityName><cbc:PostalZone>20457</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyLegalEntity><cbc:RegistrationName>Bench Buyer</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>1</cbc:PaymentMeansCode></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">${amount}</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">${amount}</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">${amount}</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">${amount}</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">${amount}</cbc:LineExtensionAmount><cac:Item><cbc:Name>Thing</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">${amount}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>`;
}

/** Sends a document as the tenant's integrator; `status` 0 when nobody answered. */
export async function send(instance: Instance, tenant: DemoTenant, body: string, key?: string): Promise<Answer> {
  const headers: Record<string, string> = {
    authorization: `Bearer ${tenant.apiKey}`,
    'content-type': 'application/xml',
  };
  if (key) headers['idempotency-key'] = key;
  try {
    const answer = await fetch(`${instance.url}/v1/documents`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') };
  } catch {
    return { status: 0, body: '', location: null };
  }
}

/** Does `work` with every item, so many at a time. */
export async function pooled<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: Math.min(atATime, items.length) }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

/** One connection as the owner, for counting what really is there. */
export async function counting<T>(instance: Instance, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: instance.databaseUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Waits until nothing is left to do; false when that lasts longer than `most`. */
export async function drained(instance: Instance, most: number): Promise<boolean> {
  const left = () =>
    counting(instance, async (owner) =>
      Number((await owner.query("SELECT count(*) FROM outbox WHERE kind = 'document.process'")).rows[0].count),
    );
  for (const until = Date.now() + most; Date.now() < until; ) {
    if ((await left().catch(() => 1)) === 0) return true;
    await new Promise((next) => setTimeout(next, 100));
  }
  return false;
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
