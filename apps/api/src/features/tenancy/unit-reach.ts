import type { Action, AppAbility, Subject } from '@clearhold/access';

/** The business units of whose rows the caller may do this with a subject, read them by default; null for the whole tenant. */
export function unitReach(ability: AppAbility, subject: Subject, action: Action = 'read'): readonly string[] | null {
  const units = new Set<string>();
  for (const { conditions } of ability.rulesFor(action, subject)) {
    const unitId = (conditions as { unitId?: { in?: readonly string[] } } | undefined)?.unitId;
    if (!unitId) return null;
    for (const id of unitId.in ?? []) units.add(id);
  }
  return [...units];
}
