import { expect, test } from 'vitest';
import type { Entry } from './documents.ts';
import { pendingOf, withPending } from './pending.ts';
import { isOrphan, modesOf, ownersCsv, typesShown, underHeadings } from './words.ts';

const entry = (code: string, more: Partial<Entry['type']> = {}, rest: Partial<Entry> = {}): Entry => ({
  type: {
    ...{ code, base: code, parent: null, name: `Name of ${code}`, description: 'Words.', group: null },
    ...{ category: code.split('.').slice(0, -1).join('.'), ownerGroup: 'buyer', controlSensitivity: 'elevated' },
    ...{ severity: 'high', enabled: true },
    ...more,
  },
  ...{ condition: null, alwaysOn: true, slaHours: 24, autonomy: 'recommend', playbook: 'price-variance' },
  ...{ holders: 1, own: [] },
  ...rest,
});

const board = { ownerRoles: [{ role: 'buyer', title: 'Purchasing' }] };

test('types stand under the scope’s own group, else under their branch in words', () => {
  const found = underHeadings([
    entry('AP.MATCH.PRICE'),
    entry('AP.DUP.EXACT', { group: 'Paid twice' }),
    entry('AP.MATCH.DATE'),
  ]);
  expect(found.map(({ heading, entries }) => [heading, entries.length])).toEqual([
    ['Invoice against order and receipt', 2],
    ['Paid twice', 1],
  ]);
});

test('words, own changes, children and what is off narrow the list', () => {
  const all = [
    entry('AP.MATCH.PRICE', {}, { own: ['name'] }),
    entry('AP.HOLD.STOCHASTIC', { enabled: false }),
    entry('AP.MATCH.PRICE.SEA', { parent: 'AP.MATCH.PRICE' }),
  ];
  const codes = (words: string, shown: Parameters<typeof typesShown>[2]) =>
    typesShown(all, words, shown).map(({ type }) => type.code);
  expect(codes('stoch', 'all')).toEqual(['AP.HOLD.STOCHASTIC']);
  expect(codes('', 'own')).toEqual(['AP.MATCH.PRICE']);
  expect(codes('', 'children')).toEqual(['AP.MATCH.PRICE.SEA']);
  expect(codes('', 'off')).toEqual(['AP.HOLD.STOCHASTIC']);
});

test('an owner is missing where nobody holds the role; above the tenant nobody can tell', () => {
  expect([0, 2, null].map((holders) => isOrphan(entry('AP.DUP.EXACT', {}, { holders })))).toEqual([true, false, false]);
  expect(ownersCsv([entry('AP.DUP.EXACT', {}, { holders: null })], board).split('\r\n')[1]).toMatch(
    /^AP.DUP.EXACT,AP.DUP.EXACT,.*,Purchasing,/,
  );
});

test('only what can be tightened has a bound, and a unit binds nobody', () => {
  expect(modesOf('sla', 'PARTNER').map(({ id }) => id)).toEqual(['default', 'lock', 'ceiling']);
  expect(modesOf('enabled', 'TENANT').map(({ id }) => id)).toEqual(['default', 'lock', 'floor']);
  expect(modesOf('name', 'TENANT').map(({ id }) => id)).toEqual(['default', 'lock']);
  expect(modesOf('sla', 'UNIT')).toEqual([]);
});

test('a newer change of a field takes the place of the older; a type has its translations and not its children', () => {
  const one = { field: 'name', entry: 'AP.DUP.EXACT', value: 'A' };
  const all = [
    one,
    { ...one, entry: 'AP.DUP.EXACT.de' },
    { ...one, entry: 'AP.DUP.EXACT.SEA' },
    { ...one, field: 'native' },
  ];
  expect(withPending(all, { ...one, value: 'B' })).toHaveLength(4);
  expect(pendingOf(all, 'AP.DUP.EXACT').map(({ entry: at }) => at)).toEqual(['AP.DUP.EXACT', 'AP.DUP.EXACT.de']);
});
