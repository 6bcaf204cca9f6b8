import { describe, expect, it } from 'vitest';
import {
  type DismissedLikeness,
  type DuplicateCandidate,
  detect,
  type Facts,
  nameLikeness,
  SAME_NAME,
} from '../src/index.ts';
import { candidate, facts, invoice, policy } from './builders.ts';

function found(number: string, earlier: Partial<DuplicateCandidate>[], over = {}, more: Partial<Facts> = {}) {
  const candidates = earlier.map((one, at) => candidate({ id: `doc-${at}`, issueDate: '2026-03-02', ...one }));
  const given = facts({ invoice: invoice([{}], { number, ...over }), candidates, sha256: 'aa', ...more });
  return detect(given, policy()).exceptions.filter(({ code }) => code.startsWith('AP.DUP'));
}
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code);
const [SUSPECTED, NOTHING] = [['AP.DUP.SUSPECTED'], []];

describe('numbers that were changed on the way', () => {
  it.each([
    ['44O8I7', '440817'],
    ['44S817', '445817'],
    ['AB-4408', '4408'],
    ['4408-2ND', '4408'],
    ['2026/4408', '4408'],
    ['20264408', '4408'],
    ['RE/26/00031/2026', 'RE/26/00031'],
    ['RE2600031', 'RE/26/00031'],
    ['440-1', '4401'],
    ['4048', '4408'],
    ['4408-1', '4408'],
  ])('%s is held for %s', (now, before) => {
    expect(codes(now, [{ number: before }])).toEqual(SUSPECTED);
  });

  it('takes no counter for a year: 02038 and 02036 of one series are two invoices', () => {
    expect(codes('RE/17/02038', [{ number: 'RE/17/02036' }])).toEqual(NOTHING);
    expect(codes('SI001977', [{ number: 'SI001908' }])).toEqual(NOTHING);
  });
});

describe('another record of the same supplier', () => {
  const other = { number: 'INV-77', supplierId: 'sup-2' };
  it('is told by tax number, account or name, and by nothing less', () => {
    expect(codes('INV-77', [{ ...other, sameTaxId: true }])).toEqual(SUSPECTED);
    expect(codes('INV-77', [{ ...other, sameAccount: true }])).toEqual(SUSPECTED);
    const [exception] = found('INV-77', [{ ...other, supplierName: 'NORDIC BOLTS Limited' }]);
    expect(exception?.summary).toContain('supplier by name');
    expect(exception?.evidence).toMatchObject({
      candidates: [{ differ: ['supplier record (NORDIC BOLTS Limited before)'] }],
    });
    expect(codes('INV-77', [{ ...other, supplierName: 'Zebra Quarry Ltd' }])).toEqual(NOTHING);
  });
});

describe('other currency, sums and replacements', () => {
  it('holds the same number and day in another currency', () => {
    expect(codes('INV-77', [{ number: 'INV-77', currency: 'NOK', gross: '1370.20' }])).toEqual(SUSPECTED);
  });

  it('holds the part that completes an invoice billed before, and not the part before it', () => {
    const whole = { number: 'INV-770', gross: '200.00' };
    expect(codes('INV-770A', [whole])).toEqual(NOTHING);
    expect(codes('INV-770B', [whole, { number: 'INV-770A', gross: '81.25' }])).toEqual(SUSPECTED);
  });

  it('holds an invoice whose lines are two earlier ones', () => {
    const earlier = [
      { number: 'X-11', net: '40.00', gross: '50.00' },
      { number: 'X-57', net: '55.00', gross: '68.75' },
    ];
    const both = invoice([
      { quantity: '1', price: '40' },
      { quantity: '1', price: '55' },
    ]);
    expect(codes('X-912', earlier, { lines: both.lines })).toEqual(SUSPECTED);
    expect(codes('X-912', earlier.slice(1), { lines: both.lines })).toEqual(NOTHING);
  });

  it('holds one billed anew until the invoice that it replaces is credited', () => {
    const replaced = { number: 'INV-500' };
    expect(codes('INV-900123', [replaced], { precedingInvoice: 'INV-500' })).toEqual(SUSPECTED);
    expect(codes('INV-900123', [{ ...replaced, credited: true }], { precedingInvoice: 'INV-500' })).toEqual(NOTHING);
  });
});

describe('a credit note for several invoices', () => {
  const [first, second] = [
    { number: 'INV-500', gross: '70.00' },
    { number: 'INV-501', gross: '70.00' },
  ];
  const note = { kind: 'CreditNote' as const, precedingInvoice: 'INV-500', alsoPreceding: ['INV-501'] };
  const lines = [{ quantity: '1', price: '100', orderLine: undefined }];
  const found = (earlier: Partial<DuplicateCandidate>[]) => {
    const candidates = earlier.map((one, at) => candidate({ id: `doc-${at}`, kind: 'Invoice', ...one }));
    const given = facts({
      invoice: invoice(lines, { number: 'CN-9', orderReference: undefined, ...note }),
      candidates,
    });
    return detect(given, policy()).exceptions.flatMap(({ code, evidence }) =>
      code === 'AP.REF.CREDIT_EXCEEDS' && evidence.invoiceId ? [evidence.billed] : [],
    );
  };

  it('is held against all of them together, and not where one of them is unknown', () => {
    expect(found([first, second])).toEqual([]);
    expect(found([first])).toEqual([]);
    expect(found([first, { ...second, gross: '1.00' }])).toEqual(['71']);
  });
});

describe('legal repeats', () => {
  it('leaves series alone that start anew each year, unless both came within weeks', () => {
    const before = { number: '15', issueDate: '2025-03-02' };
    expect(codes('015', [{ ...before, ageDays: 364 }])).toEqual(NOTHING);
    expect(codes('15', [{ ...before, ageDays: 364 }])).toEqual(NOTHING);
    expect(codes('15', [{ ...before, ageDays: 12 }])).toEqual(SUSPECTED);
  });

  it('leaves running part bills and swapped digits among many equal bills of a week alone', () => {
    expect(codes('4711/3', [{ number: '4711/1' }, { number: '4711/2' }])).toEqual(NOTHING);
    const many = ['10042', '10043', '10044'].map((number) => ({ number }));
    expect(codes('10052', [{ number: '10025' }, ...many])).toEqual(NOTHING);
    expect(codes('10052', [{ number: '10025' }])).toEqual(SUSPECTED);
  });
});

describe('what people dismissed', () => {
  const dismissed = (more: Partial<DismissedLikeness>): Partial<Facts> => ({
    dismissed: [{ relation: 'suffix', reason: 'Site letter', times: 2, ...more }],
  });
  const again = (more: Partial<DismissedLikeness>) =>
    codes('4711B', [{ number: '4711', issueDate: '2026-02-12' }], {}, dismissed(more));
  it('teaches nothing where policy takes no lesson', () => {
    const strict = policy();
    const learnsNot = { ...strict, duplicates: { ...strict.duplicates, learns: false } };
    const given = facts({
      ...{ invoice: invoice([{}], { number: '4711B' }), sha256: 'aa' },
      candidates: [candidate({ id: 'doc-0', number: '4711', issueDate: '2026-02-12' })],
      ...dismissed({ times: 9 }),
    });
    const suspected = (under: typeof strict) =>
      detect(given, under).exceptions.filter(({ code }) => code.startsWith('AP.DUP'));
    expect([suspected(strict).length, suspected(learnsNot).length]).toEqual([0, 1]);
    expect(JSON.stringify(suspected(learnsNot))).not.toContain('learned');
  });
  it('lowers likenesses of that kind, never the same number and never after one time', () => {
    expect(again({ times: 1 })).toEqual(SUSPECTED);
    expect(again({ relation: 'slip' })).toEqual(SUSPECTED);
    expect(again({ times: 2 })).toEqual(NOTHING);
    expect(again({ times: 1, candidateIds: ['doc-0'] })).toEqual(NOTHING);
    expect(codes('4711', [{ number: '4711' }], {}, dismissed({ relation: 'identical', times: 9 }))).toEqual([
      'AP.DUP.EXACT',
    ]);
  });
});

describe('names of one company', () => {
  it.each([
    ['Müller Söhne GmbH', 'Mueller Soehne G.m.b.H.'],
    ['ООО "Вектор"', 'Vektor OOO'],
    ['The Salvation Army', 'Salvation Ary'],
    ['H&M Hennes & Mauritz AB', 'H and M Hennes and Mauritz AB'],
  ])('%s and %s', (a, b) => expect(nameLikeness(a, b)).toBeGreaterThanOrEqual(SAME_NAME));
  it.each([
    ['Banco Santander Chile S.A.', 'Banco Santander México S.A.'],
    ['Trafalgar Fund II', 'Trafalgar Fund III'],
    ['Deutsche Bank AG', 'Deutsche Bank GmbH'],
  ])('but not %s and %s', (a, b) => expect(nameLikeness(a, b)).toBeLessThan(SAME_NAME));
});
