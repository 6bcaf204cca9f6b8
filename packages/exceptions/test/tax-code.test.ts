import type { CanonicalInvoice, TaxSubtotal } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, policy } from './builders.ts';

/** Bills one row of the breakdown; what other detectors find of it is not asked here. */
function found(row: Partial<TaxSubtotal>, over: Partial<CanonicalInvoice> = {}, values = {}) {
  const billed = invoice([{}], { taxes: [{ taxable: '95.00', amount: '0', ...row }], ...over });
  return detect(facts({ invoice: billed }), policy(values)).exceptions.filter(({ code }) => code === 'AP.TAX.CODE');
}
const by = (country: string, taxId?: string) => ({ supplier: { name: 'S', country, taxId } });
const summaries = (...given: Parameters<typeof found>) => found(...given).map(({ summary }) => summary);
const S = (percent: string) => ({ category: 'S', percent, amount: '19.00' });

describe('the rate of tax', () => {
  it("is one that the supplier's country has, said with the rates it has", () => {
    expect(found(S('25'), by('DE'))).toMatchObject([
      {
        code: 'AP.TAX.CODE',
        summary: 'Taxed at 25 %, DE on 2026-03-02 has 19 %, 7 %',
        amountAtRisk: { amount: '19.00' },
        evidence: { taxCodes: [{ defect: 'no-such-rate', percent: '25', ratesInForce: ['19', '7'] }] },
      },
    ]);
    for (const rate of ['19', '19.00', '7']) expect(summaries(S(rate), by('DE'))).toEqual([]);
    expect(summaries({ ...S('19.5'), category: undefined }, by('DE'))).toHaveLength(1);
    expect(summaries(S('25'), { ...by('DE'), issueDate: '2026-03-02' }, { 'tax.codeChecked': false })).toEqual([]);
  });

  it('is the one in force on the day of the tax point, for a credit note also an earlier one', () => {
    const on = (percent: string, issueDate: string, more = {}) =>
      summaries(S(percent), { ...by('EE'), issueDate, ...more });
    expect(on('22', '2025-06-30')).toEqual([]);
    expect(on('22', '2025-07-01')).toEqual(['Taxed at 22 %, EE on 2025-07-01 has 24 %, 13 %, 9 %']);
    expect(on('22', '2025-07-01', { taxPointDate: '2025-06-30' })).toEqual([]);
    expect(on('22', '2025-07-01', { kind: 'CreditNote' })).toEqual([]);
    expect(on('24', '2025-06-30', { kind: 'CreditNote' })).toHaveLength(1);
  });

  it('may be that of the country where the supplier is or is registered, and is not judged where either is unknown', () => {
    expect(summaries(S('25'), by('DE', 'DK13585628'))).toEqual([]);
    expect(summaries(S('21'), by('DE', 'DK13585628'))).toEqual([
      'Taxed at 21 %, DK and DE on 2026-03-02 has 25 %, 19 %, 7 %',
    ]);
    expect(summaries(S('13'), by('GR', 'EL123456789'))).toEqual([]);
    expect(summaries(S('8.25'), by('US'))).toEqual([]);
    expect(summaries(S('8.25'), by('DE', 'US123456789'))).toEqual([]);
    expect(summaries(S('25'), { ...by('DE'), issueDate: '2019-08-01' })).toEqual([]);
  });
});

describe('an exemption', () => {
  const german = (country: string, taxId?: string) => ({ ...by('DE'), customer: { name: 'B', country, taxId } });
  const row = (category: string) => ({ category, percent: '0', exemptionReason: 'Because' });

  it('gives its reason and bills no tax', () => {
    expect(summaries({ category: 'E', percent: '0' }, by('DE'))).toEqual([
      'No tax is billed as exempt, and no reason is given',
    ]);
    expect(summaries({ category: 'E', percent: '0', exemptionReasonCode: 'VATEX-EU-132' }, by('DE'))).toEqual([]);
    expect(summaries({ category: 'Z', percent: '0' }, by('GB'))).toEqual([]);
    expect(summaries({ ...row('AE'), amount: '19.00' }, german('DE', 'DE123456789'))).toEqual([
      'Tax of 19 is billed on what is reverse charge (category AE)',
    ]);
  });

  it('qualifies for it', () => {
    expect(summaries(row('AE'), german('NL'))).toEqual([
      "No tax is billed as reverse charge, but the buyer's tax number is missing",
    ]);
    expect(summaries(row('AE'), german('NL', 'NL001234567B01'))).toEqual([]);
    expect(summaries(row('K'), german('NL', 'NL001234567B01'))).toEqual([]);
    expect(summaries(row('K'), german('DE', 'DE123456789'))).toEqual([
      'No tax is billed as supply within the EU, but supplier and buyer are both in DE',
    ]);
    expect(summaries(row('K'), german('CH', 'CHE123456789'))).toEqual([
      'No tax is billed as supply within the EU, but CH is not in the EU',
    ]);
    expect(summaries(row('G'), german('CH'))).toEqual([]);
    expect(summaries(row('G'), german('NL'))).toEqual(['No tax is billed as export, but DE and NL are both in the EU']);
  });
});
