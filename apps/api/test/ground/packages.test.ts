import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Fault, outdated, type PutOff, type Seen, unmended } from './overdue.ts';
import { root, walk } from './sources.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly os?: string[];
  readonly cpu?: string[];
  readonly hasInstallScript?: boolean;
}

const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const locked = Object.entries(json('package-lock.json').packages as Record<string, Locked>).filter(
  ([at, { link }]) => at.includes('node_modules/') && !link,
);
const ofOtherSystems = ({ os, cpu }: Locked) => os !== undefined || cpu !== undefined;

test('no package comes from elsewhere than the registry, and each of this system has its hash', () => {
  expect(locked.length).toBeGreaterThan(300);
  const elsewhere = locked.filter(
    ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([at]) => at)).toEqual([]);
  const unsealed = locked.filter(([, one]) => !one.integrity?.startsWith('sha512-') && !ofOtherSystems(one));
  expect(unsealed.map(([at]) => at)).toEqual([]);
});

test('every package that is used is named at one version and stands in the lock', () => {
  const files = [
    'package.json',
    ...walk().files.filter((file) => /^(apps|packages)\/[^/]+\/package\.json$/.test(file)),
  ];
  const faults = files.flatMap((file) => {
    const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = json(file);
    return Object.entries({ ...dependencies, ...devDependencies } as Record<string, string>)
      .filter(([name]) => !name.startsWith('@clearhold/') && !(name in peerDependencies))
      .filter(([name, version]) => {
        const isExact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || name.startsWith('@types/');
        return !isExact || !locked.some(([at]) => at.endsWith(`node_modules/${name}`));
      })
      .map(([name, version]) => `${file}: ${name} ${version}`);
  });
  expect(faults).toEqual([]);
});

test('packages that run scripts when they are installed are named', () => {
  const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
  const known = (at: string) => at.split('node_modules/').at(-1)! in allowScripts;
  const unnamed = locked.filter(([at, one]) => one.hasInstallScript && !ofOtherSystems(one) && !known(at));
  expect(unnamed.map(([at]) => at)).toEqual([]);
});

const text = (file: string) => readFileSync(path.join(root, 'docs/packages', file), 'utf8');
const [looked = '', , ...rows] = text('seen.tsv').trimEnd().split('\n');
const day = looked.split('\t')[1] ?? '';
const seen = rows.map((row): Seen => {
  const [name = '', version = '', released = '', newerSince = '', lastRelease = ''] = row.split('\t');
  return { name, version, released, newerSince, lastRelease };
});

test('no package is behind the times that were written down when packages were last looked through', () => {
  expect(outdated(seen, parse(text('put-off.yaml')) as PutOff[], day)).toEqual([]);
  const versions = locked.map(([at, { version = '' }]) => [at.split('node_modules/').at(-1)!, version] as const);
  expect(unmended(versions, parse(text('faults.yaml')) as Fault[], day)).toEqual([]);
  const isSeen = new Set(seen.map(({ name, version }) => `${name}@${version}`));
  const unseen = named().filter((one) => !isSeen.has(one));
  expect(unseen, 'run node scripts/packages.mjs').toEqual([]);
});

test('a package that is behind the times, put off too long, or held with a fault past its days is found', () => {
  const one = {
    name: 'one',
    version: '1.2.3',
    released: '2026-01-01',
    newerSince: '2026-01-05',
    lastRelease: '2026-02-01',
  };
  const putOff = { package: 'one', reason: 'of a test', until: '2027-03-01' };
  expect(outdated([one], [], '2026-12-01')).toEqual([]);
  expect(outdated([one], [], '2027-02-01')).toEqual([expect.stringContaining('since 2026-01-05')]);
  expect(outdated([one], [putOff], '2027-03-01')).toEqual([]);
  expect(outdated([one], [putOff], '2027-03-02')).toHaveLength(1);
  expect(outdated([{ ...one, newerSince: '' }], [], '2028-03-01')).toEqual([expect.stringContaining('no release')]);
  const fault = { id: 'F-1', package: 'one', mended: '1.10.0', weight: 'high', published: '2026-03-01' } as const;
  expect(unmended([['one', '1.2.3']], [fault], '2026-03-08')).toEqual([]);
  expect(unmended([['one', '1.2.3']], [fault], '2026-03-09')).toEqual([expect.stringContaining('F-1')]);
  expect(unmended([['one', '1.10.0']], [fault], '2026-03-09')).toEqual([]);
  expect(unmended([['one', '1.2.3']], [{ ...fault, ruledOut: 'not used' }], '2026-03-09')).toEqual([]);
});

/** Each package that ours name, with the version that is found from there. */
function named(): string[] {
  const { packages } = json('package-lock.json') as {
    packages: Record<string, Locked & { dependencies?: object; devDependencies?: object }>;
  };
  return Object.entries(packages).flatMap(([at, { dependencies, devDependencies }]) =>
    at.includes('node_modules/')
      ? []
      : Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) => {
          const found = packages[`${at}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
          return found?.version && !found.link ? [`${name}@${found.version}`] : [];
        }),
  );
}
