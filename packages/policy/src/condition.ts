import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import { asFacts, FactsTooBig } from './condition-facts.ts';
import { CALLS, LANGUAGE, survey } from './condition-language.ts';

/** The longest condition, in characters. */
export const CONDITION_LENGTH_MAX = 1000;

/** What a condition says about facts. A condition that could not be decided is not met, and `reason` says why. */
export type Verdict = { readonly met: boolean; readonly reason?: Refusal };

/** A compiled CEL condition. */
export interface Condition {
  readonly text: string;
  /** The names at the root of the paths that the condition reads, sorted. */
  readonly reads: readonly string[];
  /**
   * Never throws. Reasons: CONDITION_FACT_MISSING, CONDITION_FACTS_TOO_BIG, CONDITION_NOT_BOOLEAN, CONDITION_FAILED.
   */
  evaluate(facts: Readonly<Record<string, unknown>>): Verdict;
}

type Program = ReturnType<typeof LANGUAGE.parse>;

/**
 * Compiles a condition of the Common Expression Language (CEL). Numbers are exact: `decimal(text)` reads decimal text,
 * decimals compare and count with each other and with integers. Left out on purpose: regular expressions, floating-point
 * literals, walks over lists nested deeper than two, `cel.bind`. Refusals: CONDITION_EMPTY, CONDITION_TOO_LONG,
 * CONDITION_SYNTAX, CONDITION_NOT_ALLOWED, CONDITION_TYPE.
 */
export function compileCondition(text: string): Result<Condition, Refusal> {
  const read = compile(text, 'bool');
  if (!read.ok) return read;
  const { program, names } = read.value;
  return ok({ text, reads: names, evaluate: (facts) => evaluate(program, names, facts) });
}

/** A compiled CEL expression that gives text. */
export interface TextExpression {
  readonly text: string;
  /** As of a condition. */
  readonly reads: readonly string[];
  /** Never throws. Reasons: those of a condition, and EXPRESSION_NOT_TEXT. */
  evaluate(facts: Readonly<Record<string, unknown>>): Result<string, Refusal>;
}

/** Compiles a CEL expression that gives text, in the language and with the refusals of `compileCondition`. */
export function compileText(text: string): Result<TextExpression, Refusal> {
  const read = compile(text, 'string');
  if (!read.ok) return read;
  const { program, names } = read.value;
  return ok({ text, reads: names, evaluate: (facts) => textOf(program, names, facts) });
}

function textOf(
  program: Program,
  reads: readonly string[],
  facts: Readonly<Record<string, unknown>>,
): Result<string, Refusal> {
  try {
    const found: unknown = program(asFacts(facts, reads));
    return typeof found === 'string'
      ? ok(found)
      : refused('EXPRESSION_NOT_TEXT', 'It came out as something other than text.');
  } catch (error) {
    return err(reasonOf(error));
  }
}

const GIVES = { bool: 'A condition must be true or false', string: 'It must give text' } as const;

function compile(text: string, type: keyof typeof GIVES): Result<{ program: Program; names: string[] }, Refusal> {
  if (text.trim() === '') return refused('CONDITION_EMPTY', 'The condition is empty.', 'Write one, or leave it out.');
  if (text.length > CONDITION_LENGTH_MAX) {
    const most = `A condition may have ${CONDITION_LENGTH_MAX} characters; this one has ${text.length}.`;
    return refused('CONDITION_TOO_LONG', most, 'Split it over several steps.');
  }
  let program: Program;
  try {
    program = LANGUAGE.parse(text);
  } catch (error) {
    const message = `The condition cannot be read: ${summary(error)}.`;
    return refused(
      'CONDITION_SYNTAX',
      message,
      'Conditions are written in CEL, such as amount > 1000 && has(order.number).',
    );
  }
  const reads = new Set<string>();
  const banned = survey(program.ast, reads, new Set());
  if (banned) return refused('CONDITION_NOT_ALLOWED', `${banned} may not be used in a condition.`, ALLOWED);
  const checked = program.check();
  if (!checked.valid) return refused('CONDITION_TYPE', `The condition makes no sense: ${summary(checked.error)}.`);
  if (checked.type !== type && checked.type !== 'dyn') {
    return refused('CONDITION_TYPE', `${GIVES[type]}; this one gives ${checked.type}.`);
  }
  return ok({ program, names: [...reads].sort() });
}

const ALLOWED = `Functions that may be used: ${[...CALLS].join(', ')}.`;

function evaluate(program: Program, reads: readonly string[], facts: Readonly<Record<string, unknown>>): Verdict {
  try {
    const met: unknown = program(asFacts(facts, reads));
    if (typeof met === 'boolean') return { met };
    return unmet('CONDITION_NOT_BOOLEAN', 'The condition came out as neither true nor false.');
  } catch (error) {
    return { met: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): Refusal {
  if (error instanceof FactsTooBig) return { code: 'CONDITION_FACTS_TOO_BIG', message: error.message };
  const code = (error as { code?: string }).code;
  if (code === 'no_such_key' || code === 'unknown_variable') return missing(summary(error));
  const message = `The condition could not be decided: ${summary(error)}.`;
  const hint = summary(error).includes('string') ? 'Amounts are text: read them with decimal(…).' : undefined;
  return { code: 'CONDITION_FAILED', message, ...(hint ? { hint } : {}) };
}

function missing(text: string): Refusal {
  const name = text.replace(/^[^:]*: /, '');
  const message = `The condition asks for "${name}", which is not known.`;
  return { code: 'CONDITION_FACT_MISSING', message, hint: 'Ask first whether it is there, with has(…).' };
}

function summary(error: unknown): string {
  const text = (error as { summary?: string }).summary ?? (error as Error | undefined)?.message ?? 'unknown reason';
  return text.slice(0, 200);
}

function refused(code: string, message: string, hint?: string): Result<never, Refusal> {
  return err(hint ? { code, message, hint } : { code, message });
}

const unmet = (code: string, message: string): Verdict => ({ met: false, reason: { code, message } });
