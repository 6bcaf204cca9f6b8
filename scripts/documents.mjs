// The GraphQL documents of the portal, the admin console and the components, read from their sources for the API, which
// knows each by its SHA-256.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './start/root.mjs';

const FOLDERS = ['apps/admin/src', 'apps/portal/src', 'packages/ui/src'];

/** Every operation of the pages with its fragments, as JSON from SHA-256 to text. Throws where one cannot be read from its source. */
export function documentsJson() {
  const files = FOLDERS.flatMap((folder) => sourcesIn(path.join(root, folder)));
  const texts = files.flatMap((file) => callsIn(file).filter(isOperation).map(wholeText));
  const entries = texts.map((text) => [hashOf(text), text]).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Whether documents are collected from a file. */
export const isPageSource = (file) =>
  isSource(file) && FOLDERS.some((folder) => file.startsWith(path.join(root, folder)));

const isSource = (file) => /\.tsx?$/.test(file) && !/\.(spec|test|d)\.tsx?$/.test(file);
export const isOperation = ({ own }) => !own.startsWith('fragment ');
export const hashOf = (text) => createHash('sha256').update(text).digest('hex');

function sourcesIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(isSource);
  return files.sort().map((file) => path.join(folder, file));
}

/** As `operationText` of the components: the operation, then each fragment once. */
export function wholeText(call) {
  const seen = new Map();
  const gather = (one) => {
    const key = `${one.file}:${one.start}`;
    if (seen.has(key)) return;
    seen.set(key, one);
    for (const name of one.fragments) gather(named(one.file, name));
  };
  gather(call);
  return [...seen.values()].map(({ own }) => own).join(' ');
}

/** The document that a constant of this file holds, here or where it is imported from. */
function named(file, name) {
  const own = callsIn(file).find((call) => call.name === name);
  if (own) return own;
  const from = read.get(file).imports.get(name);
  const there = from?.startsWith('.') ? [path.resolve(path.dirname(file), from)] : sourcesOf(from);
  const found = there.filter(existsSync).flatMap((one) => callsIn(one).filter((call) => call.name === name));
  if (found.length !== 1)
    throw new Error(
      `${path.relative(root, file)}: the fragment ${name} is not found once here or where it is imported from`,
    );
  return found[0];
}

const sourcesOf = (from) => (from?.startsWith('@clearhold/ui') ? sourcesIn(path.join(root, 'packages/ui/src')) : []);

const read = new Map();

/** Sources may have changed: the next look reads them anew. */
export const readAnew = () => read.clear();

/** The calls `graphql(text, [fragments])` of a file, in their order. */
export function callsIn(file) {
  const kept = read.get(file);
  if (kept) return kept.calls;
  const found = { calls: [], imports: new Map() };
  read.set(file, found);
  const text = readFileSync(file, 'utf8');
  if (!text.includes('graphql(')) return found.calls;
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  );
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) noteImports(node, found.imports);
    if (ts.isCallExpression(node) && node.expression.getText() === 'graphql') found.calls.push(callOf(file, node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.calls;
}

function noteImports({ importClause, moduleSpecifier }, imports) {
  const names = importClause?.namedBindings;
  if (names && ts.isNamedImports(names))
    for (const { name } of names.elements) imports.set(name.text, moduleSpecifier.text);
}

function callOf(file, node) {
  const [text, list] = node.arguments;
  const where = `${path.relative(root, file)}, ${node.getText().slice(0, 60)}`;
  if (!text || !ts.isStringLiteralLike(text)) throw new Error(`${where}: a document is written out as one text`);
  if (list && !(ts.isArrayLiteralExpression(list) && list.elements.every(ts.isIdentifier)))
    throw new Error(`${where}: fragments are named one by one`);
  const own = text.text.replaceAll('@_unmask', '').replace(/\s+/g, ' ').trim();
  const name = ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : own.slice(0, 40);
  return {
    file,
    name,
    own,
    start: node.getStart(),
    end: node.getEnd(),
    fragments: list?.elements.map((one) => one.text) ?? [],
  };
}
