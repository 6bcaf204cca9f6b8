import { RoleBook } from '@clearhold/access';
import { expect, it } from 'vitest';
import { groupName, groupNames, groupOf } from './scim-group.ts';

const book = new RoleBook({
  treasurer: { title: 'Zahlungsverkehr' },
  watcher: { title: 'Watcher', from: ['auditor'] },
});
const role = (key: string) => book.at('tenant').find((one) => one.key === key)!;

it('keeps a renamed role’s group as the directory knows it, and finds it by both names', () => {
  expect(role('treasurer').title).toBe('Zahlungsverkehr');
  expect(groupOf(role('treasurer'), [], '/scim')).toMatchObject({ id: 'treasurer', displayName: 'Treasurer' });
  expect(groupNames(role('treasurer'))).toEqual(['Treasurer', 'Zahlungsverkehr']);
});

it('gives a role of one’s own the name that it has', () => {
  expect(groupName(role('watcher'))).toBe('Watcher');
  expect(groupNames(role('watcher'))).toEqual(['Watcher']);
});
