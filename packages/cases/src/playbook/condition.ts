import { err, ok, type Refusal, type Result, toMinor } from '@clearhold/kernel';
import { Environment } from '@marcbachmann/cel-js';
import type { CaseFacts } from '../engine/facts.ts';

/** A condition's variables: amounts are integers in minor units of `currency`, `facts` is the map of further facts. */
export const CONDITION_VARIABLES = {
  codes: 'list',
  openExceptions: 'list',
  amountAtRiskMinor: 'int',
  invoiceAmountMinor: 'int',
  currency: 'string',
  hold: 'bool',
  cleared: 'string',
  facts: 'map',
} as const;

type Compiled = (variables: Record<string, unknown>) => unknown;
const MAX_COMPILED = 1000;
const compiled = new Map<string, Compiled>();

const environment = Object.entries(CONDITION_VARIABLES).reduce(
  (next, [name, type]) => next.registerVariable(name, type),
  new Environment({ unlistedVariablesAreDyn: false }),
);

/** Checks a CEL condition: it must parse, know its variables and give a boolean (BAD_CONDITION otherwise). */
export function checkCondition(text: string): Refusal | null {
  const checked = environment.check(text);
  if (!checked.valid) return bad(text, firstLine(checked.error?.message));
  if (checked.type !== 'bool' && checked.type !== 'dyn')
    return bad(text, `it gives ${checked.type}, not true or false`);
  return null;
}

/** Evaluates a condition over the facts. BAD_CONDITION when a fact it needs is absent or it gives no boolean. */
export function holds(text: string, facts: CaseFacts, cleared = ''): Result<boolean, Refusal> {
  try {
    const value = compile(text)(variablesOf(facts, cleared));
    return typeof value === 'boolean' ? ok(value) : err(bad(text, 'it gave neither true nor false'));
  } catch (error) {
    return err(bad(text, firstLine(error instanceof Error ? error.message : undefined)));
  }
}

function compile(text: string): Compiled {
  const known = compiled.get(text);
  if (known) return known;
  const parsed = environment.parse(text) as Compiled;
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(text, parsed);
  return parsed;
}

function variablesOf(facts: CaseFacts, cleared: string): Record<string, unknown> {
  return {
    codes: [...facts.codes],
    openExceptions: [...facts.openExceptions],
    amountAtRiskMinor: toMinor(facts.amountAtRisk),
    invoiceAmountMinor: facts.invoiceAmount ? toMinor(facts.invoiceAmount) : 0n,
    currency: facts.amountAtRisk.currency,
    hold: facts.hold ?? true,
    cleared,
    facts: { ...facts.more },
  };
}

const bad = (text: string, why: string): Refusal => ({
  code: 'BAD_CONDITION',
  message: `The condition "${text.slice(0, 80)}" cannot be used: ${why}.`,
});
const firstLine = (text: string | undefined): string => (text ?? 'it cannot be read').split('\n')[0] ?? '';
