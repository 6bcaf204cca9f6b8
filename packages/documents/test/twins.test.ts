import { describe, expect, it } from 'vitest';
import { type CanonicalInvoice, readDocument } from '../src/index.ts';
import { corpus, corpusBytes, xmlFiles } from './corpus.ts';

// One invoice, written twice: in UBL and in CII. Where the two files themselves say different things, the place is named.
const SAID_OTHERWISE: Record<string, readonly string[]> = {
  '01.02a-INVOICE': ['orderReference'],
  '01.09a-INVOICE': ['orderReference'],
  '01.11a-INVOICE': ['orderReference'],
  '01.21a-INVOICE': ['supplier.taxId', 'taxes.0.exemptionReason'],
  '01.01_comprehensive_test': [
    'alsoPreceding',
    'customer.name',
    'customer.legalName',
    'payee.registrationId',
    'lines.0.priceBase',
    'lines.1.priceBase',
  ],
  '01.02_comprehensive_test': [
    'customer.name',
    'customer.legalName',
    'payee.registrationId',
    'lines.0.priceBase',
    'lines.1.priceBase',
  ],
  EN16931_Rabatte: ['note'],
};

function invoice(path: string): CanonicalInvoice {
  const result = readDocument(corpusBytes(path));
  if (result.status !== 'read') throw new Error(`${path}: ${result.problems[0]?.message}`);
  return result.canonical as CanonicalInvoice;
}

/** Paths of the values that differ; a total of zero is the same as none. */
function differences(a: unknown, b: unknown, path: string[] = []): string[] {
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
    return [...keys].flatMap((key) => differences(left[key], right[key], [...path, key]));
  }
  if (a === b || (isFigure(a) && isFigure(b) && Number(a) === Number(b))) return [];
  return path[0] === 'totals' && Number(a ?? 0) === Number(b ?? 0) ? [] : [path.join('.')];
}

const isFigure = (value: unknown): boolean => typeof value === 'string' && /^-?[\d.]+$/.test(value);

function twins(): [string, string, string][] {
  const all = new Set(xmlFiles('xrechnung', 'zugferd_facturx'));
  return [...all].flatMap((path): [string, string, string][] => {
    const other = path.replace('_ubl.xml', '_uncefact.xml').replace('/UBL/', '/CII/').replace('.ubl.xml', '.cii.xml');
    const name = path.replace(/^.*\/|(_ubl|\.ubl)\.xml$/g, '');
    return other !== path && all.has(other) && !name.startsWith('not_validating') ? [[name, path, other]] : [];
  });
}

describe.skipIf(!corpus)('twins in UBL and CII', () => {
  it.each(twins())('%s says the same in both', (name, ubl, cii) => {
    const found = differences(invoice(ubl), invoice(cii)).filter((path) => path !== 'customizationId');
    const known = SAID_OTHERWISE[name] ?? [];
    expect(found.filter((path) => !known.includes(path))).toEqual([]);
  });

  it('are many', () => expect(twins().length).toBeGreaterThan(corpus ? 20 : -1));
});
