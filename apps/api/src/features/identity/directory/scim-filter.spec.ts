import { expect, it } from 'vitest';
import { groupFits } from './group-filter.ts';
import { peopleFilter } from './people-filter.ts';
import { readFilter } from './scim-filter.ts';

const sql = (filter: string) => peopleFilter(readFilter(filter)!, 2);

it.each<[string, string, unknown[]]>([
  ['userName eq "ANA@acme.example"', 'p.email = $2::text', ['ana@acme.example']],
  ['externalId eq "E-1"', 'p."externalId" = $2::text', ['E-1']],
  ['active eq true', `(p.status = 'active') = $2::boolean`, [true]],
  ['active eq "False"', `(p.status = 'active') = $2::boolean`, [false]],
  [
    'emails[type eq "work"].value eq "a@b.example"',
    `('work' = $2::text AND p.email = $3::text)`,
    ['work', 'a@b.example'],
  ],
  [
    'active eq true and (userName sw "a" or displayName co "Ruiz")',
    `((p.status = 'active') = $2::boolean AND (starts_with(p.email, $3::text) OR strpos(lower(p.name), $4::text) > 0))`,
    [true, 'a', 'ruiz'],
  ],
  ['not (externalId pr)', 'NOT coalesce((p."externalId" IS NOT NULL), false)', []],
  ['emails[not (value eq "a@b.example")]', 'NOT coalesce(p.email = $2::text, false)', ['a@b.example']],
  ['groups.value eq "analyst"', '$2::text = ANY(p.roles)', ['analyst']],
  [
    'urn:ietf:params:scim:schemas:core:2.0:User:name.familyName eq "Ruiz"',
    'lower(p."familyName") = $2::text',
    ['ruiz'],
  ],
  ['meta.created ge "2026-01-31T09:00:00Z"', 'p."createdAt" >= $2::timestamptz', ['2026-01-31T09:00:00Z']],
])('finds people by %s', (filter, text, values) => {
  expect(sql(filter)).toEqual({ text, values });
});

it.each([
  'userName eq a',
  'userName eq',
  'password eq "a"',
  'active co true',
  'active eq "perhaps"',
  'userName gt "a"',
  'externalId eq 7',
  'meta.created gt "yesterday"',
  '(userName eq "a"',
  `userName eq "${'a'.repeat(2000)}"`,
])('refuses %s, and says what can be asked', (filter) => {
  expect(() => sql(filter)).toThrow(/filter|compared/);
});

it.each<[string, boolean]>([
  ['displayName eq "AP ANALYST"', true],
  ['displayName eq "prüfer"', true],
  ['id eq "analyst" and members eq "p1"', true],
  ['members[value eq "p3"]', false],
  ['displayName sw "ap" and not (members pr)', false],
  ['externalId pr', false],
])('finds groups by %s', (filter, isFound) => {
  const group = { id: 'analyst', displayNames: ['AP analyst', 'Prüfer'], members: ['p1', 'p2'] };
  expect(groupFits(group, readFilter(filter)!)).toBe(isFound);
});
