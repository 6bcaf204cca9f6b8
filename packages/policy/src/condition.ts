import { Decimal, decimal, err, isDecimalText, ok, type Refusal, type Result } from '@clearhold/kernel';
import { type ASTNode, Environment } from '@marcbachmann/cel-js';

/** The longest condition, in characters. */
export const CONDITION_LENGTH_MAX = 1000;

/** The longest list in the facts that a condition may be asked about. */
export const CONDITION_LIST_MAX = 5000;

const WALKS = ['all', 'exists', 'exists_one', 'filter', 'map'];
const CALLS = new Set([
  ...WALKS,
  'has',
  'size',
  'decimal',
  'int',
  'string',
  'contains',
  'startsWith',
  'endsWith',
  'abs',
]);

/** What a condition says about facts. A condition that could not be decided is not met, and `reason` says why. */
export type Verdict = { readonly met: boolean; readonly reason?: Refusal };

/** A compiled CEL condition. */
export interface Condition {
  readonly text: string;
  /** The names at the root of the paths that the condition reads, sorted. */
  readonly reads: readonly string[];
  evaluate(facts: Readonly<Record<string, unknown>>): Verdict;
}

/**
 * Compiles a condition of the Common Expression Language (CEL). Numbers are exact: `decimal(text)` reads decimal text,
 * decimals compare and count with each other and with integers. Left out on purpose: regular expressions, floating-point
 * literals, walks over lists nested deeper than two, `cel.bind`. Refusals: CONDITION_EMPTY, CONDITION_TOO_LONG,
 * CONDITION_SYNTAX, CONDITION_NOT_ALLOWED, CONDITION_TYPE.
 */
export function compileCondition(text: string): Result<Condition, Refusal> {
  if (text.trim() === '') return refused('CONDITION_EMPTY', 'The condition is empty.', 'Write one, or leave it out.');
  if (text.length > CONDITION_LENGTH_MAX) {
    const most = `A condition may have ${CONDITION_LENGTH_MAX} characters; this one has ${text.length}.`;
    return refused('CONDITION_TOO_LONG', most, 'Split it over several steps.');
  }
  let program: ReturnType<Environment['parse']>;
  try {
    program = ENVIRONMENT.parse(text);
  } catch (error) {
    return refused(
      'CONDITION_SYNTAX',
      `The condition cannot be read: ${summary(error)}.`,
      'See the CEL language guide.',
    );
  }
  const reads = new Set<string>();
  const banned = survey(program.ast, reads, new Set(), 0);
  if (banned) return refused('CONDITION_NOT_ALLOWED', `${banned} may not be used in a condition.`, ALLOWED);
  const checked = program.check();
  if (!checked.valid) return refused('CONDITION_TYPE', `The condition makes no sense: ${summary(checked.error)}.`);
  if (checked.type !== 'bool' && checked.type !== 'dyn') {
    return refused('CONDITION_TYPE', `A condition must be true or false; this one gives ${checked.type}.`);
  }
  return ok({ text, reads: [...reads].sort(), evaluate: (facts) => evaluate(program, facts) });
}

const ALLOWED = `Functions that may be used: ${[...CALLS].sort().join(', ')}.`;

function evaluate(program: ReturnType<Environment['parse']>, facts: Readonly<Record<string, unknown>>): Verdict {
  try {
    const met: unknown = program(exact(facts, 0));
    if (typeof met === 'boolean') return { met };
    return unmet('CONDITION_NOT_BOOLEAN', 'The condition came out as neither true nor false.');
  } catch (error) {
    if (error instanceof TooBig) return unmet('CONDITION_FACTS_TOO_BIG', error.message);
    const code = (error as { code?: string }).code;
    if (code === 'no_such_key' || code === 'unknown_variable') {
      const name = summary(error).replace(/^.*: /, '');
      return unmet(
        'CONDITION_FACT_MISSING',
        `The condition asks for "${name}", which is not known.`,
        `Ask has(…${name}) first.`,
      );
    }
    return unmet('CONDITION_FAILED', `The condition could not be decided: ${summary(error)}.`);
  }
}

class TooBig extends Error {}

// Facts as CEL wants them: integers as bigint, decimals kept; what is undefined is missing; only own, plain data.
function exact(value: unknown, depth: number): never {
  return plain(value, depth) as never;
}

function plain(value: unknown, depth: number): unknown {
  if (depth > 20) throw new TooBig('The facts are nested deeper than 20 levels.');
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : new Decimal(String(value));
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? null : value;
  if (value instanceof Decimal || value instanceof Date) return value;
  if (Array.isArray(value)) {
    if (value.length > CONDITION_LIST_MAX)
      throw new TooBig(`A list in the facts is longer than ${CONDITION_LIST_MAX}.`);
    return value.map((item) => plain(item, depth + 1));
  }
  const found: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) found[key] = plain(inner, depth + 1);
  return found;
}

// Walks the tree: gathers what it reads, gives the first thing that is not allowed.
function survey(node: ASTNode, reads: Set<string>, bound: ReadonlySet<string>, walks: number): string | null {
  const [name, target, args] = parts(node);
  if (node.op === 'id' && !bound.has(node.args)) reads.add(node.args);
  if (node.op === 'value' && typeof node.args === 'number')
    return `The fraction ${node.args} (write decimal("${node.args}"))`;
  let inner = bound;
  let depth = walks;
  if (name !== null) {
    if (!CALLS.has(name)) return `"${name}"`;
    if (WALKS.includes(name)) {
      depth += 1;
      if (depth > 2) return 'More than two walks over lists inside each other';
      const variable = args[0];
      if (variable?.op === 'id') inner = new Set([...bound, variable.args]);
    }
  }
  if (target) {
    const found = survey(target, reads, bound, walks);
    if (found) return found;
  }
  for (const arg of args) {
    const found = survey(arg, reads, inner, depth);
    if (found) return found;
  }
  return null;
}

// Name of the call if it is one, what it is called on, and its arguments; of other nodes, their children.
function parts(node: ASTNode): [string | null, ASTNode | null, ASTNode[]] {
  if (node.op === 'call') return [node.args[0], null, node.args[1]];
  if (node.op === 'rcall') return [node.args[0], node.args[1], node.args[2]];
  return [null, null, children(node.args)];
}

function children(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(children);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}

function summary(error: unknown): string {
  const text = (error as { summary?: string }).summary ?? (error as Error | undefined)?.message ?? 'unknown reason';
  return text.slice(0, 200);
}

function refused(code: string, message: string, hint?: string): Result<never, Refusal> {
  return err(hint ? { code, message, hint } : { code, message });
}

function unmet(code: string, message: string, hint?: string): Verdict {
  return { met: false, reason: hint ? { code, message, hint } : { code, message } };
}

const ENVIRONMENT = environment();

function environment(): Environment {
  const env = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 300, maxDepth: 25, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 4 },
  });
  env.registerType('Decimal', { ctor: Decimal, fields: {} });
  const read = (text: string) => {
    if (!isDecimalText(text.trim())) throw new RangeError(`"${text.slice(0, 40)}" is not a decimal`);
    return decimal(text);
  };
  env.registerFunction('decimal(string): Decimal', read);
  env.registerFunction('decimal(int): Decimal', (value: bigint) => decimal(value));
  env.registerFunction('decimal(Decimal): Decimal', (value: Decimal) => value);
  env.registerFunction('abs(Decimal): Decimal', (value: Decimal) => value.abs());
  const as = (value: Decimal | bigint) => (typeof value === 'bigint' ? decimal(value) : value);
  const pairs = [
    ['Decimal', 'Decimal'],
    ['Decimal', 'int'],
    ['int', 'Decimal'],
  ] as const;
  const compare = {
    '<': (n: number) => n < 0,
    '<=': (n: number) => n <= 0,
    '>': (n: number) => n > 0,
    '>=': (n: number) => n >= 0,
  };
  for (const [left, right] of pairs) {
    for (const [operator, test] of Object.entries(compare)) {
      env.registerOperator(`${left} ${operator} ${right}: bool`, (a, b) => test(as(a).comparedTo(as(b))));
    }
    env.registerOperator(`${left} + ${right}: Decimal`, (a, b) => as(a).plus(as(b)));
    env.registerOperator(`${left} - ${right}: Decimal`, (a, b) => as(a).minus(as(b)));
    env.registerOperator(`${left} * ${right}: Decimal`, (a, b) => as(a).times(as(b)));
  }
  env.registerOperator('Decimal == Decimal: bool', (a: Decimal, b: Decimal) => a.eq(b));
  env.registerOperator('Decimal == int: bool', (a: Decimal, b: bigint) => a.eq(as(b)));
  return env;
}
