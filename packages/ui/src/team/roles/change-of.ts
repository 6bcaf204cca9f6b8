import type { RoleDefinition } from '@clearhold/access';
import type { RoleRow } from './catalogue.ts';

/** A role as it shall be; without a definition the scope says nothing about it any more. */
export interface RoleChange {
  readonly key: string;
  readonly definition?: RoleDefinition;
}

/** The change of policy that a role's change is: all that the scope says about roles, with this one as it shall be. */
export function changeOf(rows: readonly RoleRow[], { key, definition }: RoleChange) {
  const own = rows.filter((row) => row.own && row.key !== key);
  const value = Object.fromEntries(own.map((row) => [row.key, row.own as RoleDefinition]));
  if (definition) value[key] = definition;
  const bound = [...own, ...rows.filter((row) => definition && row.own && row.key === key)];
  const modes = Object.fromEntries(
    bound.flatMap((row) => (row.ownMode && row.ownMode !== 'default' ? [[row.key, row.ownMode] as const] : [])),
  );
  if (Object.keys(value).length === 0) return { key: 'people.roles', remove: true };
  return { key: 'people.roles', mode: 'default', value, modes };
}
