import { type BookRole, PLATFORM_ROLES } from '@clearhold/access';
import type { Request } from 'express';
import type { Tx } from '../../../platform/database/tx.ts';
import { type DirectoryPerson, membersOf } from './directory-store.ts';
import { asksMembers, groupFits } from './group-filter.ts';
import { attributesOf, readFilter } from './scim-filter.ts';
import { baseOf, listOf, pageOf } from './scim-request.ts';
import { isLeftOut, shown } from './scim-shown.ts';

export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export type Group = ReturnType<typeof groupOf>;

/** What a directory calls a role: its published name, whatever scopes call it; a role of one's own has its title. */
export const groupName = ({ key, title, isOwn }: BookRole): string => (isOwn ? title : PLATFORM_ROLES.titleOf(key));

/** Every name that finds a role's group: the directory's and the one that people read. */
export const groupNames = (role: BookRole): string[] => [...new Set([groupName(role), role.title])];

/** A role and who holds it as a Group resource (RFC 7643, 4.2). */
export function groupOf(role: BookRole, people: readonly DirectoryPerson[], base: string) {
  return {
    schemas: [GROUP],
    id: role.key,
    displayName: groupName(role),
    members: people.map(({ id, name }) => ({ value: id, display: name, $ref: `${base}/Users/${id}` })),
    meta: { resourceType: 'Group', location: `${base}/Groups/${role.key}` },
  };
}

/** One page of the groups that a filter finds; members are read only where somebody asks for them. */
export async function listGroups(tx: Tx, roles: readonly BookRole[], request: Request) {
  const filter = readFilter(request.query.filter);
  const { from, count } = pageOf(request);
  const needsMembers = filter !== undefined && attributesOf(filter).some(asksMembers);
  const people = new Map<string, DirectoryPerson[]>();
  const readMembers = async (some: readonly BookRole[]) => {
    for (const { key } of some) if (!people.has(key)) people.set(key, await membersOf(tx, key));
  };
  if (needsMembers) await readMembers(roles);
  const found = roles.filter((role) => {
    const members = (people.get(role.key) ?? []).map(({ id }) => id);
    return !filter || groupFits({ id: role.key, displayNames: groupNames(role), members }, filter);
  });
  const page = found.slice(from - 1, from - 1 + count);
  if (!isLeftOut(request, 'members')) await readMembers(page);
  const base = baseOf(request);
  const groups = page.map((role) => shown(groupOf(role, people.get(role.key) ?? [], base), request));
  return listOf(groups, found.length, from);
}
