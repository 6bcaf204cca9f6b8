import { Decimal, decimal, isDecimalText } from '@clearhold/kernel';
import { type ASTNode, Environment } from '@marcbachmann/cel-js';

const WALKS = ['all', 'exists', 'exists_one', 'filter', 'map'];

/** The functions that a condition may call. */
export const CALLS: ReadonlySet<string> = new Set(
  ['has', 'size', 'decimal', 'int', 'string', 'contains', 'startsWith', 'endsWith', 'abs', ...WALKS].sort(),
);

const WALK_DEPTH_MAX = 2;

/** Walks a parsed condition: gathers the root names it reads, gives the first thing that is not allowed. */
export function survey(node: ASTNode, reads: Set<string>, bound: ReadonlySet<string>, walks = 0): string | null {
  if (node.op === 'id' && !bound.has(node.args)) reads.add(node.args);
  if (node.op === 'value' && typeof node.args === 'number') {
    return `The fraction ${node.args} (write decimal("${node.args}"))`;
  }
  const { name, target, args } = parts(node);
  if (name !== null && !CALLS.has(name)) return `"${name}"`;
  const walking = name !== null && WALKS.includes(name);
  if (walking && walks === WALK_DEPTH_MAX) return 'More than two walks over lists inside each other';
  const variable = walking && args[0]?.op === 'id' ? [args[0].args] : [];
  const inner = new Set([...bound, ...variable]);
  for (const child of target ? [target] : []) {
    const found = survey(child, reads, bound, walks);
    if (found) return found;
  }
  for (const child of args) {
    const found = survey(child, reads, inner, walking ? walks + 1 : walks);
    if (found) return found;
  }
  return null;
}

function parts(node: ASTNode): { name: string | null; target: ASTNode | null; args: ASTNode[] } {
  if (node.op === 'call') return { name: node.args[0], target: null, args: node.args[1] };
  if (node.op === 'rcall') return { name: node.args[0], target: node.args[1], args: node.args[2] };
  return { name: null, target: null, args: children(node.args) };
}

function children(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(children);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}

/** CEL with exact decimals; 300 nodes and 25 levels at most. */
export const LANGUAGE: Environment = language();

type Operand = Decimal | bigint;

function language(): Environment {
  const env = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 300, maxDepth: 25, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 4 },
  });
  env.registerType('Decimal', { ctor: Decimal, fields: {} });
  env.registerFunction('decimal(string): Decimal', (text: string) => {
    if (!isDecimalText(text.trim())) throw new RangeError(`"${text.slice(0, 40)}" is not a decimal`);
    return decimal(text);
  });
  env.registerFunction('decimal(int): Decimal', (value: bigint) => decimal(value));
  env.registerFunction('decimal(Decimal): Decimal', (value: Decimal) => value);
  env.registerFunction('abs(Decimal): Decimal', (value: Decimal) => value.abs());
  const as = (value: Operand): Decimal => (typeof value === 'bigint' ? decimal(value) : value);
  for (const pair of [
    ['Decimal', 'Decimal'],
    ['Decimal', 'int'],
    ['int', 'Decimal'],
  ]) {
    const define = (operator: string, result: string, act: (a: Decimal, b: Decimal) => unknown) => {
      env.registerOperator(`${pair.join(` ${operator} `)}: ${result}`, (a: Operand, b: Operand) => act(as(a), as(b)));
    };
    define('<', 'bool', (a, b) => a.lt(b));
    define('<=', 'bool', (a, b) => a.lte(b));
    define('>', 'bool', (a, b) => a.gt(b));
    define('>=', 'bool', (a, b) => a.gte(b));
    define('+', 'Decimal', (a, b) => a.plus(b));
    define('-', 'Decimal', (a, b) => a.minus(b));
    define('*', 'Decimal', (a, b) => a.times(b));
  }
  env.registerOperator('Decimal == Decimal: bool', (a: Decimal, b: Decimal) => a.eq(b));
  env.registerOperator('Decimal == int: bool', (a: Decimal, b: bigint) => a.eq(as(b)));
  return env;
}
