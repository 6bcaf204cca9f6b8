import { sum, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import { exact, read } from '../numbers.ts';
import { sameRegistration, wellFormedRegistration } from '../tax/registration.ts';

/**
 * AP.TAX.REGISTRATION: the supplier bills tax without a number, or the number is not the one on file or, where none is
 * on file, not of its country's form. What a person put on file is not doubted on every invoice.
 */
export const detectTaxRegistration: Detector = (context) => {
  const { invoice, facts } = context;
  const tax = (read(invoice.totals.tax) ?? sum(invoice.taxes.map(({ amount }) => read(amount) ?? ZERO))).abs();
  const found = defect(context, !tax.isZero());
  if (!found) return [];
  return [
    report(context, 'AP.TAX.REGISTRATION', {
      summary: found.summary,
      amount: tax,
      exposure: { on: 'part' },
      evidence: {
        defect: found.defect,
        invoiceTaxId: invoice.supplier.taxId,
        masterTaxId: facts.supplier?.taxId,
        country: invoice.supplier.country,
        tax: exact(tax),
      },
      causeKey: 'tax-registration',
    }),
  ];
};

function defect({ invoice, facts }: DetectionContext, taxed: boolean): { defect: string; summary: string } | undefined {
  const { taxId, registrationId, country } = invoice.supplier;
  const onFile = facts.supplier?.taxId;
  if (!taxId?.trim()) {
    return taxed ? { defect: 'missing', summary: 'Tax is billed without a tax number of the supplier' } : undefined;
  }
  const same = onFile === undefined || sameRegistration(taxId, onFile) || registrationId === onFile;
  if (onFile !== undefined && same) return undefined;
  if (!same) return { defect: 'not-on-file', summary: `Tax number ${taxId} is not the one on file, ${onFile}` };
  if (wellFormedRegistration(taxId, country) === false) {
    return {
      defect: 'malformed',
      summary: `Tax number ${taxId} is not of the form that ${country ?? 'its country'} gives`,
    };
  }
  return undefined;
}
