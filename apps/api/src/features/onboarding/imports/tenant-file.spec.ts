import { describe, expect, test } from 'vitest';
import { readTenantFile } from './tenant-file.ts';
import { requestOf } from './tenant-request.ts';

const HEAD = 'slug,name,currency,blueprint,adminName,adminEmail';

describe('a file of tenants', () => {
  test('is read by its head, whatever parts the columns and however they are written', () => {
    const comma = readTenantFile(
      'a.csv',
      `\ufeff${HEAD}\r\nacme,"Acme, Inc",USD,standard,Al Ba,a@b.example\r\n\r\n,,,,,\r\n`,
    );
    expect(comma).toEqual([
      {
        line: 2,
        cells: {
          slug: 'acme',
          name: 'Acme, Inc',
          currency: 'USD',
          blueprint: 'standard',
          adminName: 'Al Ba',
          adminEmail: 'a@b.example',
        },
      },
    ]);
    const semicolons = readTenantFile(
      'a.csv',
      'Slug;Name;Currency;Blueprint;Admin name;Admin e-mail;Time zone\nacme;Acme;EUR;standard;Al;a@b.example;Europe/Oslo',
    );
    expect(semicolons).toMatchObject([{ cells: { adminEmail: 'a@b.example', timeZone: 'Europe/Oslo' } }]);
  });

  test('may be YAML, with the lines where its tenants stand', () => {
    const yaml =
      'tenants:\n  - slug: acme\n    name: Acme\n    units: { oslo: Oslo, bergen: Bergen }\n\n  - slug: bolt\n';
    expect(readTenantFile('a.yaml', yaml)).toEqual([
      { line: 2, cells: { slug: 'acme', name: 'Acme', units: 'oslo:Oslo;bergen:Bergen' } },
      { line: 6, cells: { slug: 'bolt' } },
    ]);
  });

  test.each([
    ['a.csv', '', 'COLUMN_MISSING'],
    ['a.csv', `${HEAD}\n`, 'FILE_EMPTY'],
    ['a.csv', `${HEAD},colour\nx`, 'COLUMN_UNKNOWN'],
    ['a.csv', `${HEAD},Slug\nx`, 'COLUMN_TWICE'],
    ['a.csv', `${HEAD}\n"acme,Acme`, 'FILE_UNREADABLE'],
    ['a.csv', `${HEAD}\n${'acme\n'.repeat(1_001)}`, 'FILE_TOO_LONG'],
    ['a.csv', 'x'.repeat(1_000_001), 'FILE_TOO_LARGE'],
    ['a.yml', 'tenants: [', 'FILE_UNREADABLE'],
    ['a.yml', 'slug: acme', 'FILE_UNREADABLE'],
    ['a.yml', '- acme', 'FILE_UNREADABLE'],
    ['a.yml', '- colour: red', 'COLUMN_UNKNOWN'],
  ])('%s that cannot be read is refused as a whole: %#', (name, content, code) => {
    expect(readTenantFile(name, content)).toMatchObject({ code, path: 'input.content' });
  });
});

describe('a line', () => {
  const cells = {
    slug: 'acme',
    name: 'Acme',
    currency: 'eur',
    blueprint: 'standard',
    adminName: 'Al Ba',
    adminEmail: 'a@b.example',
  };

  test('says every fault at once, each with its column', () => {
    const { faults } = requestOf({
      line: 2,
      cells: { ...cells, slug: 'A!', currency: 'euro', adminEmail: '', units: 'o slo' },
    });
    expect(faults.map(({ column, code }) => [column, code])).toEqual([
      ['adminEmail', 'CELL_EMPTY'],
      ['slug', 'SLUG_INVALID'],
      ['currency', 'INPUT_INVALID'],
      ['units', 'UNIT_INVALID'],
    ]);
    expect(faults.every(({ hint, message }) => message && hint)).toBe(true);
  });

  test('without place means English and UTC; its units are read with their names', () => {
    const { request, faults } = requestOf({
      line: 2,
      cells: { ...cells, units: 'oslo:Oslo; bergen | nord: Nord: Øst' },
    });
    expect(faults).toEqual([]);
    expect(request.input).toMatchObject({ currency: 'EUR', locale: 'en', timeZone: 'UTC' });
    expect(request.units).toEqual([
      { slug: 'oslo', name: 'Oslo' },
      { slug: 'bergen', name: 'bergen' },
      { slug: 'nord', name: 'Nord: Øst' },
    ]);
    expect(requestOf({ line: 2, cells: { ...cells, units: 'oslo;oslo' } }).faults[0]?.message).toMatch(/twice/);
  });
});
