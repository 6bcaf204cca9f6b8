import ts from 'typescript';
import { expect, test } from 'vitest';
import { ACTION_WORDS } from '../../src/features/proof/action-words.ts';
import { isTest, type Source, sources } from './sources.ts';

const ACTION = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;

/** The actions that a file notes: what stands under `action`, or is handed to something called `audit`. */
function notedIn({ file, text }: Source): string[] {
  const found: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && ACTION.test(node.text)) found.push(node.text);
    if (ts.isTemplateExpression(node)) found.push(`${file}: write the action whole, not as ${node.getText()}`);
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    const named = (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === 'action';
    if (named && node.initializer) collect(node.initializer);
    if (ts.isCallExpression(node) && node.expression.getText() === 'audit') node.arguments.forEach(collect);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

test('the log has words for every action that the sources note, and none for others', () => {
  const ours = sources().filter(({ file }) => /^apps\/api\/src\/.*\.ts$/.test(file) && !isTest(file));
  const noted = new Set(ours.flatMap(notedIn));
  expect(noted.size).toBeGreaterThan(50);
  const known = new Set(Object.keys(ACTION_WORDS));
  expect([...noted].filter((action) => !known.has(action)).sort(), 'add to features/proof/action-words.ts').toEqual([]);
  expect([...known].filter((action) => !noted.has(action)).sort(), 'nothing notes these any more').toEqual([]);
});
