import { decimal, err, ok, type Refusal, type Result } from '@clearhold/kernel';
import { type Condition, compileCondition, compileText } from '@clearhold/policy/condition';
import type { CaseFacts } from '../engine/facts.ts';

/**
 * What a condition of a playbook may read. Amounts are decimals in `currency`; `cleared` is the cause that cleared the
 * case or empty; `facts` is the map of further facts (ask with `has(facts.x)` first).
 */
export const CONDITION_VARIABLES: readonly string[] = [
  'amountAtRisk',
  'cleared',
  'codes',
  'currency',
  'facts',
  'hold',
  'invoiceAmount',
  'openExceptions',
];

const MAX_COMPILED = 1000;
const compiled = new Map<string, Condition>();

/** Checks a condition: CEL as policy allows it, over these variables only. */
export const checkCondition = (text: string): Refusal | null => knownNames(compileCondition(text));

/** Checks an expression that gives text, over the same variables. */
export const checkText = (text: string): Refusal | null => knownNames(compileText(text));

function knownNames(condition: Result<{ readonly reads: readonly string[] }, Refusal>): Refusal | null {
  if (!condition.ok) return condition.error;
  const unknown = condition.value.reads.find((name) => !CONDITION_VARIABLES.includes(name));
  if (!unknown) return null;
  const hint = `A playbook may read: ${CONDITION_VARIABLES.join(', ')}.`;
  return { code: 'CONDITION_UNKNOWN_NAME', message: `"${unknown}" is no fact of a case.`, hint };
}

/** Evaluates a condition over the facts. The refusal says why it could not be told. */
export function holds(text: string, facts: CaseFacts, cleared = ''): Result<boolean, Refusal> {
  const condition = compile(text);
  if (!condition.ok) return condition;
  const verdict = condition.value.evaluate(variablesOf(facts, cleared));
  return verdict.reason ? err(verdict.reason) : ok(verdict.met);
}

/** The text that an expression gives over the facts. The refusal says why there is none. */
export function textOf(text: string, facts: CaseFacts, cleared = ''): Result<string, Refusal> {
  const expression = compileText(text);
  return expression.ok ? expression.value.evaluate(variablesOf(facts, cleared)) : expression;
}

function variablesOf(facts: CaseFacts, cleared: string): Record<string, unknown> {
  return {
    codes: facts.codes,
    openExceptions: facts.openExceptions,
    amountAtRisk: decimal(facts.amountAtRisk.amount),
    ...(facts.invoiceAmount ? { invoiceAmount: decimal(facts.invoiceAmount.amount) } : {}),
    currency: facts.amountAtRisk.currency,
    hold: facts.hold ?? true,
    cleared,
    facts: facts.more ?? {},
  };
}

function compile(text: string): Result<Condition, Refusal> {
  const known = compiled.get(text);
  if (known) return ok(known);
  const condition = compileCondition(text);
  if (!condition.ok) return condition;
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(text, condition.value);
  return condition;
}
