import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(import.meta.dirname, '../../../..');

export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly lines: number;
}

const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.git', '.turbo', '.clearhold', 'coverage']);
const ROOTS = ['apps', 'packages', 'scripts', 'bench', 'prisma'];

/** Every file and folder that is written by hand, below the roots. */
export function walk(): { files: string[]; folders: string[] } {
  const files: string[] = [];
  const folders: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (SKIPPED.has(entry.name) || entry.name.startsWith('dist') || entry.name.startsWith('.')) continue;
        folders.push(name);
        visit(name);
      } else if (entry.isFile() && !entry.name.startsWith('.')) {
        files.push(name);
      }
    }
  };
  for (const folder of ROOTS) visit(folder);
  return { files: files.sort(), folders: folders.sort() };
}

let read: Source[] | undefined;

/** Every source file: TypeScript and JavaScript, without what is generated. */
export function sources(): Source[] {
  read ??= walk()
    .files.filter((file) => /\.(ts|tsx|mts|mjs|js)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, text, lines: text.split('\n').length - 1 };
    });
  return read;
}

export const isTest = (file: string) => /\.(spec|test)\.tsx?$/.test(file) || /(^|\/)test\//.test(file);

export interface Import {
  readonly from: string;
  readonly line: number;
}

/** What a file imports, statically or not. */
export function importsOf({ file, text }: Source): Import[] {
  const found: Import[] = [];
  const tree = parse(file, text);
  const note = (node: ts.Expression | undefined) => {
    if (node && ts.isStringLiteralLike(node))
      found.push({ from: node.text, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Functions longer than `most` lines, with the name by which a person finds them. */
export function longFunctions({ file, text }: Source, most: number): { name: string; lines: number }[] {
  const tree = parse(file, text);
  const found: { name: string; lines: number }[] = [];
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = line(node.end) - line(node.getStart()) + 1;
      if (lines > most) found.push({ name: nameOf(node), lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return parent.name.getText();
  if (ts.isCallExpression(parent)) return `${parent.expression.getText().slice(0, 40)}(…)`;
  return 'function';
}

const trees = new Map<string, ts.SourceFile>();

export function parse(file: string, text: string): ts.SourceFile {
  let tree = trees.get(file);
  if (!tree) {
    tree = ts.createSourceFile(
      file,
      text,
      ts.ScriptTarget.Latest,
      true,
      file.endsWith('x') ? ts.ScriptKind.TSX : undefined,
    );
    trees.set(file, tree);
  }
  return tree;
}
