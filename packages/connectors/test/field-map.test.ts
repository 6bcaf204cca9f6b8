import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, INVOICE_FIELDS, INVOICE_SET, INVOICE_TYPE, SERVICE } from '../src/sap-s4/fields.ts';

const repository = resolve(import.meta.dirname, '../../..');
const corpus = process.env.CLEARHOLD_CORPUS ?? resolve(repository, '../shared/data/open');
const path = join(corpus, 'erp_api/abhiveer415__supplierinvoice-cap-official/API_SUPPLIERINVOICE_PROCESS_SRV.edmx');
const there = existsSync(path);
if (!there) console.log('skipped: the field map of sap-s4, because the SAP $metadata is not in the corpus here');

describe.skipIf(!there)('the field map of sap-s4 against the published $metadata', () => {
  const xml = there ? readFileSync(path, 'utf8') : '';
  const block = (start: RegExp, end: string) => {
    const from = xml.search(start);
    return from < 0 ? '' : xml.slice(from, xml.indexOf(end, from));
  };
  const names = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag} Name="([^"]+)"`, 'g'))].map((m) => m[1]);

  it('the service and the entity set have the names that are called', () => {
    expect(xml).toContain(`Namespace="${SERVICE}"`);
    expect(xml).toContain(`<EntitySet Name="${INVOICE_SET}" EntityType="${SERVICE}.${INVOICE_TYPE}"`);
  });

  it('every header field that is read exists', () => {
    const known = names(block(new RegExp(`<EntityType Name="${INVOICE_TYPE}"`), '</EntityType>'), 'Property');
    expect(known.length).toBeGreaterThan(50);
    for (const field of INVOICE_FIELDS) expect(known).toContain(field);
  });

  it.each(Object.entries(FUNCTIONS))('%s is a POST with exactly the parameters that are sent', (name, wanted) => {
    const text = block(new RegExp(`<FunctionImport Name="${name}"`), '</FunctionImport>');
    expect(text).toContain('m:HttpMethod="POST"');
    expect(names(text, 'Parameter').sort()).toEqual([...wanted.parameters].sort());
    const type = /ReturnType="[^"]*\.([^".]+)"/.exec(text)?.[1];
    const answer = names(block(new RegExp(`<ComplexType Name="${type}"`), '</ComplexType>'), 'Property');
    expect(answer.sort()).toEqual([...wanted.answer].sort());
  });

  it('headers cannot be updated, so no field can carry an effect key and no block can be set by the connector', () => {
    const set = /<EntitySet Name="A_SupplierInvoice" [^>]*>/.exec(xml)?.[0];
    expect(set).toContain('sap:updatable="false"');
    expect(xml).not.toContain('ConcurrencyMode');
  });
});
