import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ratchet } from './ratchet.ts';
import { isTest, root, type Source, sources, walk } from './sources.ts';

/** Lines of the sources that match, as `file:line: text`. Comments count too: they are read. */
function lines(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );
}

const all = () => sources().filter(({ file }) => !file.startsWith('apps/api/test/ground/'));
const product = () => all().filter(({ file }) => !isTest(file));
const packages = () =>
  product().filter(({ file }) => file.startsWith('packages/') && !/^packages\/(testing|postgres)\//.test(file));

describe('habits', () => {
  it('no file or folder has a name that says nothing', () => {
    const { files, folders } = walk();
    const banned = /(^|[/.-])(utils?|helpers?|common|managers?|base|misc)([/.-]|$)/;
    const inPackages = (name: string) => /^packages\/.*\/(shared|lib)(\/|$)/.test(name);
    expect([...files, ...folders].filter((name) => banned.test(name) || inPackages(name))).toEqual([]);
  });

  it('files are named in kebab-case', () => {
    const { files } = walk();
    const sourceFiles = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/migrations/'));
    expect(
      sourceFiles.filter((file) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(path.basename(file).replace(/^\$|^__/, ''))),
    ).toEqual([]);
  });

  it('no SQL is put together unsafely, no setting outlives its transaction', () => {
    const unsafe = /\$(queryRawUnsafe|executeRawUnsafe)|Prisma\.raw\(/;
    const session =
      /[`'"]\s*SET\s+(?!LOCAL|CONSTRAINTS|TRANSACTION)(SESSION\s+)?(ROLE|app\.|search_path|"?[a-z_]+"?\s*(=|TO)\s*)/;
    const apps = product().filter(({ file }) => file.startsWith('apps/api/src/'));
    expect([...lines(apps, unsafe), ...lines(apps, session), ...lines(apps, /set_config\([^)]*,\s*false\)/)]).toEqual(
      [],
    );
  });

  it('no path of one machine is written down', () => {
    expect(lines(all(), /["'`( ]\/(work|home|root|Users)\/[a-z]/)).toEqual([]);
  });

  it('packages have no clock and no dice of their own', () => {
    const clock = (source: Source) =>
      !/^packages\/(kernel\/src\/clock|ui\/|connectors\/src\/[^/]+\/emulator\/|audit\/verify\.mjs)/.test(source.file);
    expect(lines(packages().filter(clock), /Math\.random\(|Date\.now\(|new Date\(\)|performance\.now\(/)).toEqual([]);
  });

  it('money is no float in the schema', () => {
    const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');
    expect(schema.split('\n').filter((line) => /\bFloat\b|@db\.(Real|DoublePrecision|Money)/.test(line))).toEqual([]);
  });

  it('whoever goes over a partner’s tenants says whether its sample tenants count', () => {
    const over =
      /(partner_id = \$\d AND [a-z.]*kind = 'tenant'|kind = 'tenant' AND [a-z.]*partner_id = \$)(?!.*sample)/;
    // The one that says it beside: `tenantsBelow`.
    const found = lines(product(), over).filter((line) => !line.startsWith('apps/api/src/features/tenancy/'));
    expect(found).toEqual([]);
  });

  it('sources hold no work left for later', () => {
    expect(lines(product(), /\b(TODO|FIXME|HACK)\b/)).toEqual([]);
  });

  it('every package says what it knows', () => {
    const { files } = walk();
    const names = new Set(files.flatMap((file) => file.match(/^packages\/([^/]+)\/package\.json$/)?.[1] ?? []));
    const silent = [...names].filter((name) => !files.includes(`packages/${name}/README.md`) && name !== 'contract');
    expect(ratchet('package without a README', Object.fromEntries(silent.map((name) => [name, 1])))).toEqual([]);
  });
});
