import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CanonicalInvoice } from '../src/canonical.ts';
import { closeThreads, openDocument } from '../src/open/index.ts';
import { corpus, corpusBytes, skipReason } from './corpus.ts';

afterAll(closeThreads);

interface Row {
  file: string;
  expected: { embedded?: { id: string; currency: string; payable: string; guideline?: string; lines: number } | null };
}

const rows: Row[] = corpus
  ? readFileSync(join(corpus, 'EXPECTED.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ file, expected }: Row) => file.endsWith('.pdf') && expected.embedded)
  : [];

// Made to a draft of ZUGFeRD 1, so that its pages are read.
const DRAFT = /RE-20140519_499\.pdf$/;
// That one, and one with a level in the description that is not that of the invoice.
const ODD = /RE-(20140519_499|20170509_505)\.pdf$/;

const told = ({ id, currency, payable, lines, guideline }: NonNullable<Row['expected']['embedded']>) => ({
  ...(id ? { id, lines } : {}),
  ...(currency ? { currency } : {}),
  ...(payable ? { payable: Number(payable) } : {}),
  ...(guideline ? { guideline } : {}),
});

describe.skipIf(skipReason)('real PDFs with an invoice inside', () => {
  it('there are some', () => expect(rows.length).toBeGreaterThan(30));

  it.each(rows.map((row) => [row.file.split('/').at(-1), row] as const))(
    '%s is read by its XML',
    async (_, { file, expected }) => {
      const result = await openDocument(corpusBytes(file));
      expect(result.status).toBe('read');
      const canonical = (result as { canonical: CanonicalInvoice }).canonical;
      const read = { id: canonical.number, currency: canonical.currency, lines: canonical.lines.length };
      expect({
        ...read,
        payable: Number(canonical.totals.payable),
        guideline: canonical.customizationId,
      }).toMatchObject(told(expected.embedded!));
      if (!DRAFT.test(file)) expect(result.format).toMatch(/^(facturx|zugferd|pdf)-(cii|zugferd|ubl)-/);
      const wrapper = result.problems.filter(({ code }) => code.startsWith('FX-')).map(({ code }) => code);
      if (file.includes('/correct/') && !ODD.test(file)) expect(wrapper).toEqual([]);
    },
  );
});
