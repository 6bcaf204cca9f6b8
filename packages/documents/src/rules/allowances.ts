import type { AllowanceChargeFacts } from '../ubl/facts.ts';
import { hasTooManyDecimals, ofDocument, ofLines, type Placed } from './figures.ts';
import type { Rule } from './rule.ts';

type Level = 'document' | 'line';
type Breaks = (entry: AllowanceChargeFacts) => boolean;

const noAmount: Breaks = (entry) => !entry.amount;
const noReason: Breaks = (entry) => !entry.reason && !entry.reasonCode;
const noCategory: Breaks = (entry) => !entry.taxes?.some((tax) => tax.category !== undefined);
const longAmount: Breaks = (entry) => hasTooManyDecimals(entry.amount);
const longBase: Breaks = (entry) => hasTooManyDecimals(entry.base);

function rule(id: string, level: Level, charge: boolean, says: string, breaks: Breaks): Rule {
  const what = `${charge ? 'charge' : 'allowance'} on ${level === 'document' ? 'the document' : 'the line'}`;
  const isBroken = (placed: Placed) => placed.charge === charge && breaks(placed.entry);
  return {
    id,
    severity: 'fatal',
    message: `The ${what} ${says}.`,
    check: (facts) => {
      const all = level === 'document' ? ofDocument(facts) : ofLines(facts);
      return all.filter(isBroken).map((placed) => ({ path: placed.path }));
    },
  };
}

const AMOUNT = 'has no amount';
const REASON = 'has neither a reason nor a reason code';
const CATEGORY = 'has no VAT category';
const DECIMALS = 'has an amount with more than two decimals';
const BASE_DECIMALS = 'has a base amount with more than two decimals';

/** EN 16931: allowances and charges of document and lines (BR-31 to BR-44, BR-CO-21 to BR-CO-24, BR-DEC-01 to -28). */
export const ALLOWANCES: readonly Rule[] = [
  rule('BR-31', 'document', false, AMOUNT, noAmount),
  rule('BR-32', 'document', false, CATEGORY, noCategory),
  rule('BR-33', 'document', false, REASON, noReason),
  rule('BR-36', 'document', true, AMOUNT, noAmount),
  rule('BR-37', 'document', true, CATEGORY, noCategory),
  rule('BR-38', 'document', true, REASON, noReason),
  rule('BR-41', 'line', false, AMOUNT, noAmount),
  rule('BR-42', 'line', false, REASON, noReason),
  rule('BR-43', 'line', true, AMOUNT, noAmount),
  rule('BR-44', 'line', true, REASON, noReason),
  rule('BR-CO-21', 'document', false, REASON, noReason),
  rule('BR-CO-22', 'document', true, REASON, noReason),
  rule('BR-CO-23', 'line', false, REASON, noReason),
  rule('BR-CO-24', 'line', true, REASON, noReason),
  rule('BR-DEC-01', 'document', false, DECIMALS, longAmount),
  rule('BR-DEC-02', 'document', false, BASE_DECIMALS, longBase),
  rule('BR-DEC-05', 'document', true, DECIMALS, longAmount),
  rule('BR-DEC-06', 'document', true, BASE_DECIMALS, longBase),
  rule('BR-DEC-24', 'line', false, DECIMALS, longAmount),
  rule('BR-DEC-25', 'line', false, BASE_DECIMALS, longBase),
  rule('BR-DEC-27', 'line', true, DECIMALS, longAmount),
  rule('BR-DEC-28', 'line', true, BASE_DECIMALS, longBase),
];
