import type { AppAbility, Subject } from '@clearhold/access';

/** The business units whose rows the caller may read of a subject; null for the whole tenant. */
export function unitReach(ability: AppAbility, subject: Subject): readonly string[] | null {
  const units = new Set<string>();
  for (const { conditions } of ability.rulesFor('read', subject)) {
    const unitId = (conditions as { unitId?: { in?: readonly string[] } } | undefined)?.unitId;
    if (!unitId) return null;
    for (const id of unitId.in ?? []) units.add(id);
  }
  return [...units];
}
