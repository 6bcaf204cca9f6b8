import { expect, it } from 'vitest';
import { patched } from './scim-patch.ts';

const SCHEMAS = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
const person = () => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'a',
  name: { givenName: 'A' },
});
const patch = (op: object) => patched(person(), { schemas: SCHEMAS, Operations: [op] });

it.each<object>([
  { op: 'add', path: '__proto__.planted', value: 1 },
  { op: 'replace', path: 'name.__proto__.planted', value: 1 },
  { op: 'add', path: 'name.constructor.prototype.planted', value: 1 },
  { op: 'add', path: 'emails[type eq "work"].__proto__.planted', value: 1 },
  { op: 'add', path: 'urn:ietf:params:scim:schemas:core:2.0:User:__proto__.planted', value: 1 },
  { op: 'add', value: { '__proto__.planted': 1 } },
  { op: 'add', value: { name: { 'constructor.prototype.planted': 1 } } },
  { op: 'add', value: JSON.parse('{"__proto__": {"planted": 1}}') },
  { op: 'remove', path: '__proto__.toString' },
])('refuses a patch that reaches for what all objects inherit: %j', (op) => {
  expect(() => patch(op)).toThrow(/there is no attribute/);
  expect(({} as { planted?: number }).planted).toBeUndefined();
  expect(String({})).toBe('[object Object]');
});

it('applies what a directory asks for', () => {
  expect(patch({ op: 'replace', path: 'name.givenName', value: 'B' })).toMatchObject({ name: { givenName: 'B' } });
  expect(patch({ op: 'Replace', value: { 'name.givenName': 'C', active: false } })).toMatchObject({
    name: { givenName: 'C' },
    active: false,
  });
});

it.each<[object, object]>([
  [{ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' }, {}],
  [{ op: 'Remove', path: 'phoneNumbers[type eq "mobile"]' }, {}],
  [{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'b@acme.example' }, {}],
  [{ op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'AP' }, {}],
  [{ op: 'Add', value: { 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'AP' } } }, {}],
  [{ op: 'replace', path: 'NAME.givenname', value: 'D' }, { name: { givenName: 'D' } }],
  [{ op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:displayName', value: 'E' }, { displayName: 'E' }],
  [{ op: 'Add', value: { 'name.familyName': 'F', title: 'Clerk' } }, { name: { givenName: 'A', familyName: 'F' } }],
])('takes what Entra and Okta send, and passes over what is not kept: %j', (op, changed) => {
  expect(patch(op)).toEqual({ ...person(), ...changed });
});
