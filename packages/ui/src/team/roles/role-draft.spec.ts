import { PLATFORM_ROLES, type Role, RoleBook, SUBJECTS } from '@clearhold/access';
import { expect, it } from 'vitest';
import type { RoleRow } from './catalogue.ts';
import { changeOf } from './change-of.ts';
import { groupsOfSubjects, rightsOf, verbsOn } from './rights.ts';
import { definitionOf, draftOf, hasRight, keyFor, newDraft, takingFrom, withRight } from './role-draft.ts';

const book = PLATFORM_ROLES;
const junior = withRight({ ...newDraft(['approver']), title: 'Junior' }, book, 'override Exception', false);

it('a right taken from what the role is based on is left out, another one is added, and both can be undone', () => {
  const both = withRight(junior, book, 'export Metrics', true);
  const from: Role[] = ['approver'];
  const said = { title: 'Junior', from, without: ['override Exception'], with: ['export Metrics'] };
  expect(definitionOf(both, false)).toEqual(said);
  const back = withRight(withRight(both, book, 'export Metrics', false), book, 'override Exception', true);
  expect(definitionOf(back, false)).toEqual({ title: 'Junior', from });
});

it('what was read is written again, a list of the only rights as what is left out', () => {
  const own = { title: 'Clerk', from: ['buyer'] as Role[], only: ['read Case', 'read Invoice'] };
  const declared = new RoleBook({ clerk: own });
  const draft = draftOf(declared, 'clerk', own);
  expect(hasRight(draft, declared, 'read Case')).toBe(true);
  const again = new RoleBook({ clerk: definitionOf(draft, false) });
  expect(rightsOf([again.get('clerk')!])).toEqual(rightsOf([declared.get('clerk')!]));
});

it('a role of the platform says its words alone', () => {
  expect(definitionOf({ ...draftOf(book, 'buyer', null), title: 'Einkauf', off: true }, true)).toEqual({
    ...{ title: 'Einkauf', words: book.get('buyer')!.words, off: true },
  });
});

it('taking from another role keeps only what still means something', () => {
  const moved = takingFrom(withRight(junior, book, 'export Metrics', true), book, ['controller']);
  expect([...moved.without]).toEqual(['override Exception']);
  expect(moved.with.size).toBe(0);
});

it('every kind of thing stands in one group, and says what may be done with it', () => {
  expect(
    groupsOfSubjects()
      .flatMap(({ subjects }) => subjects)
      .sort(),
  ).toEqual([...SUBJECTS].sort());
  expect(verbsOn(book.get('approver')!, 'Approval')).toBe('see, decide (as Approver), assign');
});

it('a key comes from the title and is taken by nobody else', () => {
  expect(keyFor('Zweite Prüferin', () => false)).toBe('zweite-pruferin');
  expect(keyFor('Default', (key) => key === 'default-2')).toBe('default-3');
});

it('a change of one role leaves what the scope says about the others, with its locks', () => {
  const row = (key: string, own: object | null, ownMode: string | null = null) => ({ key, own, ownMode }) as RoleRow;
  const rows = [row('a', { title: 'A' }, 'lock'), row('b', { title: 'B' }, 'default'), row('buyer', null)];
  expect(changeOf(rows, { key: 'c', definition: { title: 'C' } })).toEqual({
    ...{ key: 'people.roles', mode: 'default', modes: { a: 'lock' } },
    value: { a: { title: 'A' }, b: { title: 'B' }, c: { title: 'C' } },
  });
  expect(changeOf(rows, { key: 'b' })).toMatchObject({ value: { a: { title: 'A' } }, modes: { a: 'lock' } });
  expect(changeOf([rows[1]!], { key: 'b' })).toEqual({ key: 'people.roles', remove: true });
});
