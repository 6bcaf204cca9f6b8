import { expect, it } from 'vitest';
import { isLeftOut, shown } from './scim-shown.ts';

const person = {
  schemas: ['s'],
  id: '1',
  userName: 'a@b.example',
  name: { formatted: 'A B', givenName: 'A' },
  emails: [{ value: 'a@b.example', type: 'work' }],
};

it.each<[object, object]>([
  [{ attributes: 'userName' }, { schemas: ['s'], id: '1', userName: 'a@b.example' }],
  [
    { attributes: 'NAME.givenName, emails.value' },
    { schemas: ['s'], id: '1', name: { givenName: 'A' }, emails: [{ value: 'a@b.example' }] },
  ],
  [
    { attributes: 'urn:ietf:params:scim:schemas:core:2.0:User:userName' },
    { schemas: ['s'], id: '1', userName: 'a@b.example' },
  ],
  [
    { excludedAttributes: 'id,emails,name.formatted' },
    { schemas: ['s'], id: '1', userName: 'a@b.example', name: { givenName: 'A' } },
  ],
  [
    { attributes: 'name', excludedAttributes: 'name.formatted' },
    { schemas: ['s'], id: '1', name: { givenName: 'A' } },
  ],
  [{ attributes: '' }, person],
])('shows of a resource what %j asks for', (query, seen) => {
  expect(shown(person, { query: query as never })).toEqual(seen);
});

it('knows what nobody will see', () => {
  const out = (query: object) => isLeftOut({ query: query as never }, 'members');
  expect([out({}), out({ attributes: 'members.value' }), out({ excludedAttributes: 'members.display' })]).toEqual([
    false,
    false,
    false,
  ]);
  expect([out({ attributes: 'displayName' }), out({ excludedAttributes: 'displayName,members' })]).toEqual([
    true,
    true,
  ]);
});
