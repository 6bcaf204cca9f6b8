import { type Asked, invalidFilter, type Term } from './scim-filter.ts';

/** A group as a filter sees it; `members`: their ids. */
export interface SeenGroup {
  readonly id: string;
  /** The one that is shown, and others that find it too. */
  readonly displayNames: readonly string[];
  readonly members: readonly string[];
}

/** Whether a group is one of those asked for. */
export function groupFits(group: SeenGroup, filter: Asked): boolean {
  if (filter.op === 'term') return fits(valuesOf(group, filter.term), filter.term);
  if (filter.op === 'not') return !groupFits(group, filter.one);
  return filter.op === 'and'
    ? filter.all.every((part) => groupFits(group, part))
    : filter.all.some((part) => groupFits(group, part));
}

/** Whether only the members tell. */
export const asksMembers = (attribute: string): boolean => /^members(\.value)?$/.test(attribute);

function valuesOf(group: SeenGroup, { attribute }: Term): readonly string[] {
  if (asksMembers(attribute)) return group.members;
  if (attribute === 'id') return [group.id];
  if (attribute === 'displayname') return group.displayNames;
  if (attribute === 'externalid') return [];
  throw invalidFilter(
    `There is no filter by ${attribute.slice(0, 60)}; groups are found by displayName, id and members.`,
  );
}

function fits(values: readonly string[], { attribute, op, value }: Term): boolean {
  if (op === 'pr') return values.length > 0;
  if (typeof value !== 'string') throw invalidFilter(`${attribute} is compared with a text in quotes.`);
  const wanted = value.toLowerCase();
  const any = (holds: (own: string) => boolean) => values.some((own) => holds(own.toLowerCase()));
  switch (op) {
    case 'eq':
      return any((own) => own === wanted);
    case 'ne':
      return !any((own) => own === wanted);
    case 'co':
      return any((own) => own.includes(wanted));
    case 'sw':
      return any((own) => own.startsWith(wanted));
    case 'ew':
      return any((own) => own.endsWith(wanted));
    default:
      throw invalidFilter(`${attribute} is compared by eq, ne, co, sw, ew or pr.`);
  }
}
