import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { asvsLevels, type Evidence, readAsvs } from '../../src/cli/reference/asvs/read-asvs.ts';
import { isTest, parse, root, sources } from './sources.ts';

const folder = path.join(root, 'docs/asvs');
const all = readAsvs(folder).flatMap(({ chapter, requirements }) =>
  requirements.map((one) => ({ ...one, of: chapter })),
);
/** Where the standard asks for a document, a document shows it. */
const DOCUMENTED = /^V(2|3|5|6|7|8|11|13|14|15|16)\.1\.\d+$/;
const names = new Map<string, Set<string>>();

/** The names of the tests of a file, as they are written. */
function testsOf(file: string): Set<string> {
  const known = names.get(file);
  if (known) return known;
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const [name] = ts.isCallExpression(node) ? node.arguments : [];
    if (
      ts.isCallExpression(node) &&
      name &&
      ts.isStringLiteralLike(name) &&
      /^(it|test)(?!\.(skip|todo)\b)\b/.test(node.getText())
    )
      found.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, readFileSync(path.join(root, file), 'utf8')));
  names.set(file, found);
  return found;
}

function faultOf(id: string, by: Evidence): string | undefined {
  if ('goal' in by) return existsSync(goalOf(by.goal)) ? undefined : `there is no goal ${by.goal}`;
  if ('test' in by) {
    if (!existsSync(path.join(root, by.test))) return `there is no file ${by.test}`;
    return testsOf(by.test).has(by.name) ? undefined : `${by.test} has no test “${by.name}”`;
  }
  if (!DOCUMENTED.test(id)) return 'a document shows only what the standard wants documented';
  const [file = '', heading = ''] = by.document.split('#');
  const text = existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
  return text.split('\n').some((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'))
    ? undefined
    : `${file} has no section “${heading}”`;
}

const goalOf = (goal: string) => path.join(root, `bench/goals/${goal.toLowerCase()}.ts`);

test('each requirement of the standard stands once among the security requirements, in its chapter and with its level', () => {
  const levels = asvsLevels(folder);
  expect([...levels.values()].filter((level) => level < 3)).toHaveLength(253);
  expect([...levels.values()].filter((level) => level === 3)).toHaveLength(92);
  expect(all.map(({ id, level }) => `${id} ${level}`)).toEqual([...levels].map(([id, level]) => `${id} ${level}`));
  expect(all.filter(({ id, of }) => !id.startsWith(`${of}.`)).map(({ id }) => id)).toEqual([]);
});

test('what is said to show a requirement is there: the test by its name, the goal, the section of the document', () => {
  const faults = all.flatMap((one) =>
    (one.state === 'shown' ? one.by : []).flatMap((by) => {
      const fault = faultOf(one.id, by);
      return fault ? [`${one.id}: ${fault}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test('what is said not to apply for want of a thing is not in the sources', () => {
  const product = sources().filter(({ file }) => !isTest(file) && !/^(scripts|bench)\//.test(file));
  const faults = all.flatMap((one) => {
    if (one.state !== 'not-applicable' || !one.absent) return [];
    const pattern = new RegExp(one.absent, 'i');
    return product.filter(({ text }) => pattern.test(text)).map(({ file }) => `${one.id}: ${file} has ${pattern}`);
  });
  expect(faults).toEqual([]);
});
