import ts from 'typescript';
import { expect, test } from 'vitest';
import { isTest, parse, sources } from './sources.ts';

// Expressions that try every beginning against every end take a second for texts of this length, those that double with each
// letter never end; a good one takes no millisecond.
const LENGTH = 20_000;
const MOST_MS = 250;
const PARTS = ['a', '0', ' ', '-', '.', '/', '"', '=', '<', 'a ', 'a.', 'a-', 'a=', 'a@', '0.', '1,', '&#0', '(', '_'];
const ENDS: [string, string][] = [
  ['', ''],
  ['', '!'],
  ['<', '\0'],
  ['"', '\u0001'],
  ['a', '\n'],
  ['x', '@'],
];
const HOSTILE = PARTS.flatMap((part) => {
  const long = part.repeat(LENGTH / part.length);
  return ENDS.map(([before, after]) => before + long + after);
});

const served = sources().filter(
  ({ file }) => /^(apps\/api|packages\/(?!ui|testing|contract)\w+)\/src\//.test(file) && !isTest(file),
);

function expressionsOf({ file, text }: { file: string; text: string }): { file: string; written: string }[] {
  const found: { file: string; written: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push({ file, written: node.getText() });
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return found;
}

/** What is only run on texts that are short by their make. */
const BOUNDED = new Set([
  // The whole part of an amount, of 20 digits at most.
  String.raw`/\B(?=(\d{3})+$)/g`,
]);

/** Milliseconds of a processor's own time: what else the machine does counts for nothing. */
function workOf(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  const began = process.cpuUsage();
  expression.test(text);
  return process.cpuUsage(began).user / 1_000;
}

test('no regular expression that the server runs can be made to run away', () => {
  const all = new Map(served.flatMap(expressionsOf).map((one) => [one.written, one.file]));
  expect(all.size).toBeGreaterThan(100);
  const slow: string[] = [];
  for (const [written, file] of all) {
    if (BOUNDED.has(written) || !/[*+]|\{\d+,/.test(written)) continue;
    const [, body = '', flags = ''] = /^\/([\s\S]*)\/(\w*)$/.exec(written) ?? [];
    const expression = new RegExp(body, flags.replace('g', ''));
    for (const text of HOSTILE) {
      if (workOf(expression, text) <= MOST_MS || workOf(expression, text) <= MOST_MS) continue;
      slow.push(`${file}: ${written} on ${JSON.stringify(text.slice(0, 5))}…${JSON.stringify(text.slice(-2))}`);
      break;
    }
  }
  expect(slow).toEqual([]);
});
