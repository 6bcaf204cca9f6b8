import { describe, expect, it } from 'vitest';
import { detect, type Facts, groupIntoCases } from '../src/index.ts';
import { facts, IBAN, invoice, limit, OTHER_IBAN, order, policy, UNSET } from './builders.ts';

const found = (over: Partial<Facts>, values = {}) => detect(facts(over), policy(values)).exceptions;

describe('tax', () => {
  it('follows from taxable amounts and rates within tolerance, and adds up', () => {
    const taxed = (amount: string) =>
      invoice([{}], {
        taxes: [{ category: 'S', percent: '25', taxable: '95.00', amount }],
        totals: { lines: '95.00', net: '95.00', tax: amount, gross: '118.75', payable: '118.75' },
      });
    expect(found({ invoice: taxed('23.80') }, { 'match.total.percent': UNSET })).toEqual([]);
    expect(found({ invoice: taxed('23.83') })[0]).toMatchObject({
      code: 'AP.TAX.AMOUNT',
      summary: 'Tax at 25 % of 95.00 is 23.83, it should be 23.75',
      amountAtRisk: { amount: '0.08' },
      tolerance: { allowed: '0.05', settingKey: 'tax.toleranceAbsolute', scope: 'declared default' },
    });
  });

  it('is taken at the rate that the lines carry', () => {
    const cheap = invoice([{}], { taxes: [{ category: 'S', percent: '25', taxable: '195.00', amount: '48.75' }] });
    cheap.totals = { ...cheap.totals, tax: '48.75', gross: '143.75', payable: '143.75' };
    expect(found({ invoice: cheap })[0]).toMatchObject({ code: 'AP.TAX.AMOUNT', amountAtRisk: { amount: '25.00' } });
  });

  it('needs a number that is there, well formed, and the one on file', () => {
    const numbered = (taxId: string | undefined, country: string, onFile?: string) =>
      found({
        invoice: invoice([{}], { supplier: { name: 'S', taxId, country } }),
        orders: [{ ...order([['10', '9.50']]), order: { ...order([['10', '9.50']]).order, supplier: {} } }],
        supplier: {
          id: 'sup-1',
          status: 'active',
          taxId: onFile,
          verifiedIbans: [{ iban: IBAN, verifiedAt: '2025-01-01' }],
        },
      })
        .filter(({ code }) => code === 'AP.TAX.REGISTRATION')
        .map(({ code, evidence }) => [code, evidence.defect]);
    expect(numbered(undefined, 'NO')).toEqual([['AP.TAX.REGISTRATION', 'missing']]);
    expect(numbered('DE12345678', 'DE')).toEqual([['AP.TAX.REGISTRATION', 'malformed']]);
    expect(numbered('DE123456789', 'DE', 'DE987654321')).toEqual([['AP.TAX.REGISTRATION', 'not-on-file']]);
    expect(numbered('DE 123 456 789', 'DE', '123456789')).toEqual([]);
    expect(numbered('NO999888777MVA', 'NO', '999888777')).toEqual([]);
    expect(numbered('EL123456789', 'GR')).toEqual([]);
    expect(numbered('12-3456789', 'US')).toEqual([]);
    expect(numbered('12/345/67890', 'DE')).toEqual([]);
    expect(numbered('GB1232434', 'GB', 'GB1232434')).toEqual([]);
  });
});

describe('payment terms', () => {
  it('may not ask for payment earlier than agreed, the order before the master', () => {
    const agreed = (terms: string) => found({ orders: [order([['10', '9.50']], {}, { terms })] });
    expect(agreed('Net 30')).toEqual([]);
    expect(agreed('14 days')).toEqual([]);
    expect(agreed('60 dager netto')[0]).toMatchObject({
      code: 'AP.MATCH.TERMS',
      summary: 'Asks for payment in 30 days, agreed are 60',
      amountAtRisk: { amount: '0.00' },
    });
  });

  it('may not leave out an agreed discount', () => {
    const without = invoice([{}], { payment: { iban: IBAN, terms: 'Net 30' } });
    const supplier = { ...facts({}).supplier!, terms: '2/10 net 30' };
    expect(found({ invoice: without, supplier })[0]).toMatchObject({
      code: 'AP.MATCH.TERMS',
      amountAtRisk: { amount: '2.38' },
    });
    const stated = invoice([{}], { payment: { iban: IBAN, terms: '2% 10 days, net 30' } });
    expect(found({ invoice: stated, supplier })).toEqual([]);
  });
});

describe('the document', () => {
  it('lacks nothing that policy requires, in head and lines', () => {
    const required = { 'document.requiredFields': ['buyerReference', 'supplier.taxId', 'lines[].accountingCost'] };
    const exceptions = found({}, required);
    expect(exceptions.map(({ code, line, summary }) => [code, line, summary])).toEqual([
      ['AP.DOC.MISSING_FIELD', undefined, 'The document lacks buyer reference'],
      ['AP.DOC.MISSING_FIELD', '1', 'Line 1 lacks accounting cost'],
    ]);
    expect(groupIntoCases(exceptions)).toHaveLength(1);
  });

  it('with broken mandatory rules is one exception that lists them; warnings are none', () => {
    const problems = [
      { code: 'BR-CO-15', severity: 'fatal' as const, message: 'gross is not net plus tax' },
      { code: 'BR-02', severity: 'fatal' as const, message: 'no number' },
      { code: 'PEPPOL-R008', severity: 'warning' as const, message: 'empty element' },
    ];
    const [exception, ...rest] = found({ problems });
    expect(rest).toEqual([]);
    expect(exception).toMatchObject({ code: 'AP.DOC.SCHEMA_INVALID', evidence: { rules: ['BR-CO-15', 'BR-02'] } });
  });

  it('read from a page is shown to a person, unless the policy trusts a reading that sure', () => {
    const captured = (path: string, confidence: number) => ({
      ...{ code: 'DOC-CAPTURED', severity: 'warning' as const, message: 'read from page 1' },
      ...{ path, confidence },
    });
    const problems = [captured('number', 0.9), captured('totals.payable', 0.96), captured('lines[0]', 0.6)];
    expect(found({ problems })).toMatchObject([
      {
        code: 'AP.DOC.LOW_CONFIDENCE',
        summary: 'Read from the page, please check: number, lines',
        evidence: { fields: [{ field: 'number' }, { field: 'lines[0]' }] },
      },
    ]);
    expect(found({ problems }, { 'document.captureConfidence': '0.60' })).toEqual([]);
  });
});

describe('the supplier', () => {
  it('may not be blocked', () => {
    const supplier = { ...facts({}).supplier!, status: 'blocked' as const };
    expect(found({ supplier })[0]).toMatchObject({ code: 'MD.VENDOR.BLOCKED', severity: 'critical' });
  });

  it('is paid only to verified accounts, and the exception says what is wrong and hides the account', () => {
    const at = (iban: string, verifiedIbans: { iban: string; verifiedAt?: string; changedAt?: string }[]) => {
      const exceptions = found({
        invoice: invoice([{}], { payment: { meansCode: '30', iban } }),
        supplier: { ...facts({}).supplier!, verifiedIbans },
      });
      expect(JSON.stringify(exceptions)).not.toContain(iban.replaceAll(' ', ''));
      return exceptions.map(({ code, evidence }) => [code, evidence.situation]);
    };
    const code = 'MD.BANK.CHANGED_UNVERIFIED';
    const known = { iban: IBAN, verifiedAt: '2025-01-01' };
    expect(at('NO93 8601 1117 947', [known])).toEqual([]);
    expect(at(OTHER_IBAN, [known])).toEqual([[code, 'changed']]);
    expect(at(OTHER_IBAN, [])).toEqual([[code, 'first-seen']]);
    expect(at('NO9386011117948', [known])).toEqual([[code, 'invalid']]);
    expect(at(IBAN, [{ ...known, changedAt: '2025-02-01' }])).toEqual([[code, 'changed-since-verification']]);
    expect(at(IBAN, [{ ...known, changedAt: '2024-02-01' }])).toEqual([]);
    expect(at(IBAN, [{ iban: IBAN }])).toEqual([[code, 'changed-since-verification']]);
  });

  it('takes a direct debit without an account of its own being checked', () => {
    const debit = invoice([{}], { payment: { meansCode: '59', iban: OTHER_IBAN } });
    expect(found({ invoice: debit })).toEqual([]);
  });
});

describe('one document with several causes', () => {
  it('makes a case each, most money first, each with its playbook and a title in words', () => {
    const specs = [{ price: '9.75' }, { price: '9.75' }, { price: '9.75' }];
    const given = {
      invoice: invoice(specs, { payment: { iban: OTHER_IBAN } }),
      orders: [
        order([
          ['10', '9.50'],
          ['10', '9.50'],
          ['10', '9.50'],
        ]),
      ],
    };
    const cases = groupIntoCases(found(given, { 'match.price.tolerancePercent': limit('1') }));
    expect(cases.map(({ playbookKey, title, amountAtRisk }) => [playbookKey, title, amountAtRisk])).toEqual([
      ['unverified-bank-change', "Account DE•••• 3000 is not the supplier's known account", '365.63'],
      ['price-variance', 'Billed 9.75, ordered 9.50 per unit, on 3 lines', '7.50'],
    ]);
  });
});
