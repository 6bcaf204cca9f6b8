import { Decimal, ZERO } from '@clearhold/kernel';
import type { InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import { documentCurrency, isCharge } from '../ubl/invoice.ts';
import { amountsOutsideCurrency } from './currency.ts';
import { eachLine, figure, linePath, ofDocument, ofLines, shown, total } from './figures.ts';
import type { Finding, Rule } from './rule.ts';

const SLACK = new Decimal('0.02');

function isWithinSlack(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(SLACK);
}

function rule(id: string, message: string, check: Rule['check'], severity: Rule['severity'] = 'fatal'): Rule {
  return { id: `PEPPOL-EN16931-${id}`, severity, message, check };
}

function lineNet(facts: InvoiceFacts): Finding[] {
  return (facts.lines ?? []).flatMap((line, at) => {
    const stated = figure(line.net);
    const expected = expectedNet(line);
    if (!stated || !expected || isWithinSlack(stated, expected)) return [];
    const detail = `Quantity and price give ${shown(expected)}; the line says ${shown(stated)}.`;
    return [{ path: linePath(facts, at), detail }];
  });
}

function expectedNet(line: LineFacts): Decimal | undefined {
  const base = figure(line.priceBase) ?? new Decimal(1);
  if (base.isZero()) return undefined;
  const quantity = figure(line.quantity) ?? new Decimal(1);
  const priced = quantity.times((figure(line.price) ?? ZERO).div(base));
  if (!line.allowanceCharges) return priced;
  const charges = total(line.allowanceCharges.filter(isCharge).map((one) => one.amount));
  const allowances = total(line.allowanceCharges.filter((one) => !isCharge(one)).map((one) => one.amount));
  return priced.plus(charges).minus(allowances);
}

function percentages(facts: InvoiceFacts): Finding[] {
  return [...ofDocument(facts), ...ofLines(facts)].flatMap(({ entry, path }) => {
    const base = figure(entry.base);
    const factor = figure(entry.factor);
    if (!base || !factor) return [];
    const expected = base.times(factor).div(100);
    const stated = figure(entry.amount) ?? ZERO;
    if (isWithinSlack(stated, expected)) return [];
    const detail = `${factor.toFixed()} % of ${shown(base)} are ${shown(expected)}; the document says ${shown(stated)}.`;
    return [{ path, detail }];
  });
}

function entries(breaks: (entry: ReturnType<typeof ofDocument>[number]['entry']) => boolean): Rule['check'] {
  return (facts) => {
    const broken = [...ofDocument(facts), ...ofLines(facts)].filter((placed) => breaks(placed.entry));
    return broken.map((placed) => ({ path: placed.path }));
  };
}

const isMissing = (where: string, isPresent: (facts: InvoiceFacts) => boolean) => (facts: InvoiceFacts) =>
  isPresent(facts) ? [] : [{ path: facts.rootPath + where }];

function netOfGross(line: LineFacts): boolean {
  return (line.priceAllowances ?? []).every((allowance) => {
    const gross = figure(allowance.base);
    const price = figure(line.price);
    return !gross || !price || price.equals(gross.minus(figure(allowance.amount) ?? ZERO));
  });
}

function outsidePeriod(
  facts: InvoiceFacts,
  breaks: (start: string, end: string, line: LineFacts) => boolean,
): Finding[] {
  const { start = '', end = '9999-12-31' } = facts.periods?.[0] ?? {};
  return eachLine(facts, (line) => !breaks(start, end, line) || 'cac:InvoicePeriod[1]');
}

function taxTotalsDisagree(facts: InvoiceFacts): Finding[] {
  const currency = documentCurrency(facts);
  if (!facts.taxCurrency || facts.taxCurrency === currency) return [];
  const own = figure(facts.taxTotals?.find((tax) => tax.amount?.currency === currency)?.amount);
  const other = figure(facts.taxTotals?.find((tax) => tax.amount?.currency === facts.taxCurrency)?.amount);
  if (!own || !other || (own.lessThanOrEqualTo(0) && other.lessThanOrEqualTo(0))) return [];
  if (own.greaterThanOrEqualTo(0) && other.greaterThanOrEqualTo(0)) return [];
  return [{ path: `${facts.rootPath}/cac:TaxTotal[2]` }];
}

const SUPPLIER = '/cac:AccountingSupplierParty[1]/cac:Party';
const CUSTOMER = '/cac:AccountingCustomerParty[1]/cac:Party';

/** True for an element that is there but empty: R008 reports it, so that it is not reported as missing as well. */
function isBlank(facts: InvoiceFacts, ...paths: string[]): boolean {
  return paths.some((path) => facts.blanks.includes(facts.rootPath + path));
}

const BILLING = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const MANDATE_CODES = new Set(['49', '59']);

/** Peppol BIS Billing 3.0: its own rules of arithmetic and content, judged only where the CustomizationID names it. */
export const PEPPOL: readonly Rule[] = [
  rule(
    'R004',
    'The specification identifier (CustomizationID) must be that of Peppol BIS Billing 3.0.',
    isMissing('/cbc:CustomizationID', (f) => f.customizationId?.startsWith(BILLING) ?? false),
  ),
  rule(
    'R003',
    'A buyer reference or an order number must be given.',
    isMissing('', (f) => {
      return (
        Boolean(f.buyerReference ?? f.orderReference) || isBlank(f, '/cbc:BuyerReference', '/cac:OrderReference/cbc:ID')
      );
    }),
  ),
  rule(
    'R005',
    'The tax currency must differ from the currency of the invoice.',
    isMissing('/cbc:TaxCurrencyCode', (f) => {
      return f.taxCurrency === undefined || f.taxCurrency !== f.currency;
    }),
  ),
  rule(
    'R007',
    'The business process (ProfileID) must be a Peppol billing process.',
    isMissing('/cbc:ProfileID', (f) => {
      return /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$/.test(f.profileId ?? '');
    }),
  ),
  rule('R008', 'An element is empty.', (facts) => facts.blanks.map((path) => ({ path }))),
  rule(
    'R010',
    'The electronic address of the buyer is missing.',
    isMissing(CUSTOMER, (f) => {
      return f.customer?.endpointId !== undefined || isBlank(f, `${CUSTOMER}/cbc:EndpointID`);
    }),
  ),
  rule(
    'R020',
    'The electronic address of the seller is missing.',
    isMissing(SUPPLIER, (f) => {
      return f.supplier?.endpointId !== undefined || isBlank(f, `${SUPPLIER}/cbc:EndpointID`);
    }),
  ),
  rule('R040', 'The amount of an allowance or charge is not its percentage of the base.', percentages),
  rule(
    'R041',
    'An allowance or charge has a percentage, but no base amount.',
    entries((e) => !e.base && Boolean(e.factor)),
  ),
  rule(
    'R042',
    'An allowance or charge has a base amount, but no percentage.',
    entries((e) => !e.factor && Boolean(e.base)),
  ),
  rule(
    'R043',
    'The charge indicator must be "true" or "false".',
    entries((e) => {
      return e.indicator !== undefined && e.indicator !== 'true' && e.indicator !== 'false';
    }),
  ),
  rule('R044', 'A charge on a price is not allowed.', (facts) => {
    return eachLine(facts, (line) => !line.priceAllowances?.some(isCharge) || 'cac:Price');
  }),
  rule('R046', 'The price is not the gross price minus its allowance.', (facts) => {
    return eachLine(facts, (line) => netOfGross(line) || 'cac:Price');
  }),
  rule('R051', 'All amounts must be in the currency of the invoice.', amountsOutsideCurrency),
  rule(
    'R053',
    'Only one tax total may have a breakdown.',
    isMissing('/cac:TaxTotal[2]', (f) => {
      return (f.taxTotals?.filter((tax) => tax.subtotals).length ?? 0) <= 1;
    }),
  ),
  rule('R055', 'The tax totals in both currencies must have the same sign.', taxTotalsDisagree),
  rule('R061', 'Payment is by direct debit, but the mandate is missing.', (facts) => {
    const broken = (facts.means ?? []).some((means) => MANDATE_CODES.has(means.code ?? '') && !means.mandate?.id);
    return broken ? [{ path: `${facts.rootPath}/cac:PaymentMeans[1]` }] : [];
  }),
  rule('R110', 'The period of a line begins before the period of the invoice.', (facts) => {
    return outsidePeriod(
      facts,
      (start, _, line) => line.periods?.some((period) => (period.start ?? '9') < start) ?? false,
    );
  }),
  rule('R111', 'The period of a line ends after the period of the invoice.', (facts) => {
    return outsidePeriod(facts, (_, end, line) => line.periods?.some((period) => (period.end ?? '') > end) ?? false);
  }),
  rule('R120', 'The net amount of the line is not quantity times price, plus charges, minus allowances.', lineNet),
  rule('R121', 'The quantity a price stands for must be above zero.', (facts) => {
    return eachLine(facts, (line) => (figure(line.priceBase)?.greaterThan(0) ?? true) || 'cac:Price');
  }),
  rule('R130', 'The unit of the price differs from the unit of the quantity.', (facts) => {
    return eachLine(
      facts,
      (line) => !line.priceBaseUnit || !line.unit || line.unit === line.priceBaseUnit || 'cac:Price',
    );
  }),
];
