import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ratchet } from './ratchet.ts';
import { importsOf, isTest, root, type Source, sources } from './sources.ts';

/** Which workspaces a package may see. Whoever adds one says so here. */
const MAY_SEE: Record<string, string[]> = {
  kernel: [],
  contract: [],
  postgres: [],
  documents: ['kernel'],
  access: ['kernel'],
  policy: ['kernel', 'access'],
  audit: ['kernel'],
  exceptions: ['kernel', 'documents', 'policy', 'access', 'audit'],
  cases: ['kernel', 'documents', 'policy', 'access', 'audit', 'exceptions'],
  triage: ['kernel', 'documents', 'policy', 'access', 'audit', 'exceptions', 'cases'],
  insights: ['kernel', 'documents', 'policy', 'access', 'audit', 'exceptions', 'cases'],
  connectors: ['kernel', 'documents', 'policy', 'access', 'audit', 'exceptions', 'cases'],
  ui: ['kernel', 'contract', 'access', 'cases'],
  testing: ['kernel', 'postgres'],
};
const SCREENS = ['contract', 'ui', 'access', 'kernel'];

/** node: modules where a package may use them: it stands at the edge on purpose. */
const NODE_ALLOWED = [
  /^packages\/(postgres|testing)\//,
  /^packages\/connectors\/src\/[^/]+\/emulator\//,
  /^packages\/audit\/(src\/(digest|note-key)\.ts|verify\.mjs)$/,
  /^packages\/ui\/gallery\//,
  /^packages\/documents\/(src\/open\/|workers\/)/,
];
const OUTSIDE =
  /^(@nestjs\/|@prisma\/|prisma$|bullmq|graphql$|graphql-|@apollo\/|@as-integrations\/|pg$|ioredis|express)/;

const ours = () => sources().filter(({ file }) => !isTest(file));
const packageOf = (file: string) => file.match(/^packages\/([^/]+)\//)?.[1];
const roomOf = (file: string) => file.match(/^apps\/api\/src\/features\/([^/]+)\//)?.[1];

/** Every import that `wrong` objects to, as `file:line says what`. */
function objections(
  files: Source[],
  wrong: (file: string, from: string, target: string) => string | undefined,
): string[] {
  return files.flatMap((source) =>
    importsOf(source).flatMap(({ from, line }) => {
      const target = from.startsWith('.') ? path.posix.join(path.posix.dirname(source.file), from) : from;
      const why = wrong(source.file, from, target);
      return why ? [`${source.file}:${line} ${why} (${from})`] : [];
    }),
  );
}

describe('directions', () => {
  it('packages see only what stands below them', () => {
    const found = objections(ours(), (file, from, target) => {
      const own = packageOf(file);
      if (!own) return undefined;
      const other = from.match(/^@clearhold\/([^/]+)/)?.[1] ?? packageOf(target);
      if (other && other !== own && !MAY_SEE[own]?.includes(other)) return `${own} may not see ${other}`;
      if (from.startsWith('.') && !target.startsWith(`packages/${own}/`) && own !== 'testing')
        return 'reaches out of its package';
      return undefined;
    });
    expect(found).toEqual([]);
  });

  it('packages are pure: no framework, no database, no node: modules', () => {
    const found = objections(ours(), (file, from) => {
      const own = packageOf(file);
      if (!own || ['postgres', 'testing'].includes(own)) return undefined;
      if (OUTSIDE.test(from)) return `${own} uses a framework or a driver`;
      if (from.startsWith('node:') && !NODE_ALLOWED.some((allowed) => allowed.test(file))) return `${own} uses node:`;
      return undefined;
    });
    expect(found).toEqual([]);
  });

  it('every package.json names every workspace that its sources import', () => {
    const missing = new Set<string>();
    for (const source of ours()) {
      const folder = source.file.match(/^(apps|packages)\/[^/]+/)?.[0];
      if (!folder) continue;
      const {
        name,
        dependencies = {},
        devDependencies = {},
      } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
      for (const { from } of importsOf(source)) {
        const other = from.match(/^@clearhold\/[^/]+/)?.[0];
        if (other && other !== name && !(other in dependencies) && !(other in devDependencies))
          missing.add(`${folder}: ${other}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('portal and admin see only contract, ui, access and kernel', () => {
    const found = objections(ours(), (file, from, target) => {
      const own = file.match(/^apps\/(portal|admin)\/src\//)?.[1];
      if (!own) return undefined;
      const other = from.match(/^@clearhold\/([^/]+)/)?.[1];
      if (other && !SCREENS.includes(other)) return `${own} may not see ${other}`;
      return from.startsWith('.') && !target.startsWith(`apps/${own}/`) ? 'reaches out of its app' : undefined;
    });
    expect(found).toEqual([]);
  });

  it('the platform never imports features', () => {
    const found = objections(ours(), (file, _from, target) =>
      file.startsWith('apps/api/src/platform/') && target.startsWith('apps/api/src/features/')
        ? 'the platform knows no business noun'
        : undefined,
    );
    expect(found).toEqual([]);
  });

  it('rooms meet only through their index.ts', () => {
    const found = objections(ours(), (file, _from, target) => {
      const there = target.match(/^apps\/api\/src\/features\/([^/]+)\/(.+)$/);
      if (!file.startsWith('apps/api/src/') || !there || there[1] === roomOf(file) || there[2] === 'index.ts')
        return undefined;
      return `enters the room ${there[1]} by the window`;
    });
    const count: Record<string, number> = {};
    for (const line of found) count[line.split(':')[0]!] = (count[line.split(':')[0]!] ?? 0) + 1;
    expect(ratchet('room entered by the window', count), found.join('\n')).toEqual([]);
  });
});
