import type { InvoiceFacts, PeriodFacts } from '../ubl/facts.ts';
import { eachLine, figure, hasTooManyDecimals, type LineCheck } from './figures.ts';
import type { Rule } from './rule.ts';

/** A rule that every line must keep: true where it holds, else the path below the line. */
function line(id: string, message: string, check: LineCheck): Rule {
  return { id, severity: 'fatal', message, check: (facts) => eachLine(facts, check) };
}

const isNegative = (value: Parameters<typeof figure>[0]) => figure(value)?.lessThan(0) ?? false;
const isReversed = (period: PeriodFacts) => Boolean(period.start && period.end && period.end < period.start);
const isOpen = (period: PeriodFacts) => !period.start && !period.end;

function repeatedIds(facts: InvoiceFacts): { path: string }[] {
  const seen = new Set<string>();
  return eachLine(facts, (each) => {
    if (each.id === undefined) return true;
    if (seen.has(each.id)) return 'lineId';
    seen.add(each.id);
    return true;
  });
}

function period(id: string, message: string, isBroken: (period: PeriodFacts) => boolean): Rule {
  return {
    id,
    severity: 'fatal',
    message,
    check: (facts) => ((facts.periods ?? []).some(isBroken) ? [{ path: facts.rootPath + facts.places.period }] : []),
  };
}

/** EN 16931: what every line must say (BR-21 to BR-30, BR-CO-4, BR-CO-20) and the periods. */
export const LINES: readonly Rule[] = [
  line('BR-21', 'The line has no number.', (each) => each.id !== undefined || 'lineId'),
  line('BR-22', 'The line has no quantity.', (each) => each.quantity !== undefined),
  line(
    'BR-23',
    'The quantity of the line has no unit.',
    (each) => each.quantity === undefined || each.unit !== undefined,
  ),
  line('BR-24', 'The line has no net amount.', (each) => each.net !== undefined),
  line('BR-25', 'The line does not name its item.', (each) => each.name !== undefined || 'item'),
  line('BR-26', 'The line has no price.', (each) => each.price !== undefined || 'price'),
  line('BR-27', 'The price of the line is negative.', (each) => !isNegative(each.price) || 'price'),
  line('BR-28', 'The gross price of the line is negative.', (each) => {
    return !each.priceAllowances?.some((allowance) => isNegative(allowance.base)) || 'price';
  }),
  line('BR-30', 'The period of the line ends before it begins.', (each) => {
    return !each.periods?.some(isReversed) || 'linePeriod';
  }),
  line('BR-64', 'The standard number of the item lacks its scheme.', (each) => {
    return each.standardItemId === undefined || each.standardItemScheme !== undefined || 'item';
  }),
  line('BR-CO-04', 'The line has no VAT category.', (each) => {
    return each.taxes?.some((tax) => tax.category !== undefined) || 'item';
  }),
  line('BR-CO-20', 'The period of the line has neither start nor end.', (each) => {
    return !each.periods?.some(isOpen) || 'linePeriod';
  }),
  line('BR-DEC-23', 'The net amount of the line has more than two decimals.', (each) => {
    return !hasTooManyDecimals(each.net) || 'lineNet';
  }),
  period('BR-29', 'The invoicing period ends before it begins.', isReversed),
  period(
    'BR-CO-19',
    'The invoicing period has neither start nor end.',
    (each) => isOpen(each) && !each.descriptionCode,
  ),
];

/** Ours: two lines of one number cannot be told apart later on. */
export const LINE_IDENTITY: readonly Rule[] = [
  {
    id: 'DOC-LINE-REPEATED',
    severity: 'warning',
    message: 'Another line has the same number.',
    check: repeatedIds,
  },
];
