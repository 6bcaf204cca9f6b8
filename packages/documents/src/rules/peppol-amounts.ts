import { Decimal, ZERO } from '@clearhold/kernel';
import type { AllowanceChargeFacts, InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import { isCharge } from '../ubl/invoice.ts';
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

const isUnclear = ({ indicator }: AllowanceChargeFacts): boolean =>
  indicator !== undefined && indicator !== 'true' && indicator !== 'false';

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
  return eachLine(facts, (line) => !breaks(start, end, line) || 'linePeriod');
}

/** Peppol BIS Billing 3: allowances, charges and lines (PEPPOL-EN16931-R04*, -R11* to -R13*). */
export const PEPPOL_AMOUNTS: readonly Rule[] = [
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
  rule('R043', 'The charge indicator must be "true" or "false".', (facts) => [
    ...entries(isUnclear)(facts),
    ...eachLine(facts, (l) => !l.priceAllowances?.some(isUnclear) || 'price'),
  ]),
  rule('R044', 'A charge on a price is not allowed.', (facts) => {
    return eachLine(facts, (line) => !line.priceAllowances?.some(isCharge) || 'price');
  }),
  rule('R046', 'The price is not the gross price minus its allowance.', (facts) => {
    return eachLine(facts, (line) => netOfGross(line) || 'price');
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
    return eachLine(facts, (line) => (figure(line.priceBase)?.greaterThan(0) ?? true) || 'price');
  }),
  rule('R130', 'The unit of the price differs from the unit of the quantity.', (facts) => {
    return eachLine(facts, (line) => !line.priceBaseUnit || !line.unit || line.unit === line.priceBaseUnit || 'price');
  }),
];
