import { compareLine } from './compare-lines.ts';
import { type DetectionContext, openContext } from './context.ts';
import type { Allocation, DetectedException, Detection } from './detection.ts';
import { detectCoding } from './detectors/coding.ts';
import { detectMissingField } from './detectors/document.ts';
import { detectDuplicates } from './detectors/duplicate.ts';
import { DETECTORS } from './detectors/registry.ts';
import { detectSample } from './detectors/sample.ts';
import { detectVendorIncomplete } from './detectors/supplier-incomplete.ts';
import { detectWithholding } from './detectors/withholding.ts';
import type { Facts } from './facts.ts';
import type { Portion } from './matching/bill-portions.ts';
import { type LineMatch, matchLines } from './matching/match-lines.ts';
import { isPlacedWithAnother } from './matching/placed-with.ts';
import { exact } from './numbers.ts';
import type { DetectionPolicy } from './policy.ts';
import { withoutSmallDifferences } from './small-differences.ts';
import { STRICTEST } from './strictest.ts';

/** Facts with the document's lines matched to its orders: what no policy changes. */
export interface Matched {
  readonly facts: Facts;
  readonly matches: readonly LineMatch[];
}

/** Matches once, so that the same facts can be judged under several policies. */
export function match(facts: Facts): Matched {
  return { facts, matches: matchLines(facts) };
}

/**
 * Compares an invoice or credit note with its facts under policy. Pure: the same facts and policy give the same
 * detection, in the same order. It never throws for what a document holds: unreadable figures count as absent.
 */
export function detect(facts: Facts, policy: DetectionPolicy): Detection {
  return detectIn(match(facts), policy);
}

/** `detect` for facts that are matched already. */
export function detectIn(matched: Matched, policy: DetectionPolicy): Detection {
  const context = openContext(matched.facts, policy, matched.matches);
  return {
    exceptions: exceptionsIn(context),
    allocations: allocations(context),
    lines: context.lines.map((line) => compareLine(line, matched.facts.invoice.currency)),
  };
}

/** The exceptions alone, where nobody asks for the comparison. */
export function exceptionsUnder({ facts, matches }: Matched, policy: DetectionPolicy): DetectedException[] {
  return exceptionsIn(openContext(facts, policy, matches));
}

/**
 * True where the strictest policy finds nothing: no policy can then find anything on these facts but fields that it
 * requires of it or of its supplier's record, accounts, tax to keep back, duplicates further back and a sample's draw, which `exceptionsOfSpotless` looks for.
 */
export function isSpotless(matched: Matched): boolean {
  return exceptionsUnder(matched, STRICTEST).length === 0;
}

/** What a policy can find on a spotless document. Of the facts it reads neither orders nor receipts. */
export function exceptionsOfSpotless(facts: Facts, policy: DetectionPolicy): DetectedException[] {
  const context = openContext(facts, policy, matchLines({ ...facts, orders: [], receipts: [] }));
  const looks = [
    detectVendorIncomplete,
    detectDuplicates,
    detectMissingField,
    detectCoding,
    detectWithholding,
    detectSample,
  ];
  return looks.flatMap((look) => look(context));
}

const exceptionsIn = (context: DetectionContext): DetectedException[] =>
  withoutSmallDifferences(
    Object.values(DETECTORS).flatMap((detector) => detector(context)),
    context.policy,
  );

// Who bills another supplier's order takes nothing from it that this one could miss: it counts once people accept it.
function allocations({ lines, invoice }: DetectionContext): Allocation[] {
  return lines.flatMap(({ match }) =>
    match.portions.map((portion) => ({
      line: match.id,
      orderNumber: portion.state.orderNumber,
      orderLine: portion.state.line.id,
      ...taken(portion, match.order !== undefined && isPlacedWithAnother(match.order, invoice)),
      ...overCredit(portion),
    })),
  );
}

function taken({ quantity, amount, excessQuantity, excessAmount }: Portion, allBeyond: boolean) {
  if (!allBeyond)
    return {
      quantity: exact(quantity),
      amount: exact(amount),
      excessQuantity: exact(excessQuantity),
      excessAmount: exact(excessAmount),
    };
  const [beyond, beyondAmount] = [quantity.plus(excessQuantity), amount.plus(excessAmount)];
  return { quantity: '0', amount: '0', excessQuantity: exact(beyond), excessAmount: exact(beyondAmount) };
}

function overCredit({ overCredited }: Portion): Pick<Allocation, 'overCredited'> {
  if (!overCredited || (overCredited.amount.isZero() && overCredited.quantity.isZero())) return {};
  return { overCredited: { quantity: exact(overCredited.quantity), amount: exact(overCredited.amount) } };
}
