import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, policy } from './builders.ts';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const folders = [process.env.CLEARHOLD_CORPUS, resolve(repository, '../shared/data/open')];
const corpus = folders.find((folder) => folder !== undefined && existsSync(folder));
if (!corpus) console.info('skipped: no corpus (set CLEARHOLD_CORPUS to the folder of real files)');

// What the example files really are: not one of them has wrong sums, tax or terms.
const NEVER = ['AP.MATCH.TOTAL', 'AP.TAX.AMOUNT', 'AP.MATCH.TERMS', 'AP.DOC.MISSING_FIELD', 'AP.DUP.EXACT'];

describe.skipIf(!corpus)('real invoices that keep their own rules', () => {
  it('give no exception for sums, tax, terms or fields, and always one for an account that nobody verified', () => {
    let invoices = 0;
    for (const folder of ['peppol_bis3', 'xrechnung']) {
      const names = readdirSync(join(corpus!, folder), { recursive: true, encoding: 'utf8' });
      for (const name of names.filter((one) => one.endsWith('.xml'))) {
        const read = readDocument(readFileSync(join(corpus!, folder, name)));
        if (read.status !== 'read' || read.problems.some(({ severity }) => severity === 'fatal')) continue;
        const invoice = read.canonical;
        if (invoice.kind !== 'Invoice' && invoice.kind !== 'CreditNote') continue;
        invoices++;
        const { exceptions } = detect(facts({ invoice, supplier: undefined, orders: [] }), policy());
        const codes = exceptions.map(({ code }) => code);
        expect({ name, codes: codes.filter((code) => NEVER.includes(code)) }).toEqual({ name, codes: [] });
        const transfer = invoice.kind === 'Invoice' && invoice.payment.iban && invoice.payment.meansCode === '30';
        if (transfer) expect(codes).toContain('MD.BANK.CHANGED_UNVERIFIED');
      }
    }
    expect(invoices).toBeGreaterThan(20);
  });
});
