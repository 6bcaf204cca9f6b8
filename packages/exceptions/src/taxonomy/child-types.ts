import { type Condition, compileCondition } from '@clearhold/policy';
import type { DetectedException } from '../detection.ts';
import type { Facts } from '../facts.ts';
import { baseCode } from './refined-code.ts';
import { TAXONOMY_BY_CODE } from './taxonomy.ts';

/** How many levels a child may stand below its base code. */
export const CHILD_DEPTH_MAX = 2;

const WORDS_MAX = 20_000;

/** What the condition of a child type may ask about. */
export const CHILD_FACTS = ['exception', 'item', 'invoice', 'supplier', 'words'] as const;

/** A type of a scope's own below one of the taxonomy. */
export interface ChildType {
  readonly code: string;
  /** The code of the published taxonomy that it refines. */
  readonly base: string;
  /** The code right above it: the base, or another child. */
  readonly parent: string;
  readonly condition: string;
}

/** The children that a map of conditions declares, by code; those that refine nothing or go too deep are left out. */
export function childTypes(conditions: Readonly<Record<string, string>>): ChildType[] {
  return Object.keys(conditions)
    .sort()
    .flatMap((code): ChildType[] => {
      const base = baseCode(code);
      const parent = code.slice(0, code.lastIndexOf('.'));
      const depth = code.slice(base.length).split('.').length - 1;
      const stands = TAXONOMY_BY_CODE.has(base) && depth >= 1 && depth <= CHILD_DEPTH_MAX;
      const hangs = parent === base || Object.hasOwn(conditions, parent);
      return stands && hangs ? [{ code, base, parent, condition: conditions[code]! }] : [];
    });
}

interface Compiled extends ChildType {
  readonly test: Condition;
}

/** Gives an exception the code of the deepest child whose conditions, and those above it, it meets. */
export class ChildRules {
  readonly #below = new Map<string, Compiled[]>();

  constructor(children: readonly ChildType[]) {
    for (const child of children) {
      const compiled = compileCondition(child.condition);
      if (!compiled.ok) continue;
      const siblings = this.#below.get(child.parent) ?? [];
      this.#below.set(child.parent, [...siblings, { ...child, test: compiled.value }]);
    }
  }

  /** The code to use; the first of several children by code. What a condition asks and nobody knows is not met. */
  codeFor(exception: DetectedException, facts: Facts): string {
    if (this.#below.size === 0) return exception.code;
    let { code } = exception;
    let known: Record<string, unknown> | undefined;
    for (let below = this.#below.get(code); below; below = this.#below.get(code)) {
      known ??= childFacts(exception, facts);
      const met = below.find((child) => child.test.evaluate(known!).met);
      if (!met) break;
      code = met.code;
    }
    return code;
  }
}

/**
 * What a child's condition sees: `exception` (code, severity, line, summary, amount as decimal text, currency,
 * evidence), `item` (the invoice line), `invoice` (its head), `supplier` (id, name), and `words`: name, description and
 * booking text of the line (of all lines, where the whole document is meant) with the summary, in small letters. Bank details are not among them.
 */
export function childFacts(exception: DetectedException, facts: Facts): Record<string, unknown> {
  const { code, severity, line, summary, amountAtRisk, evidence } = exception;
  const { lines, payment: _payment, ...head } = facts.invoice;
  const item = lines.find((one) => one.id === line);
  const about = line === undefined ? lines : item ? [item] : [];
  const said = about.flatMap(({ name, description, accountingCost }) => [name, description, accountingCost]);
  const words = [...new Set(said), summary].filter(Boolean).join(' ').slice(0, WORDS_MAX).toLowerCase();
  return {
    exception: {
      code,
      severity,
      line,
      summary,
      amount: amountAtRisk.amount,
      currency: amountAtRisk.currency,
      evidence,
    },
    item: item ?? {},
    invoice: head,
    supplier: { id: facts.supplier?.id, name: facts.supplier?.name ?? head.supplier.name },
    words,
  };
}
