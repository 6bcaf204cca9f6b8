import { type AppAbility, row as subjectRow } from '@clearhold/access';
import type { PackRow } from './pack-row.ts';

/** Kinds of packs of which the caller may take some away. */
export const kindsFor = (ability: AppAbility): PackRow['kind'][] => [
  ...(ability.can('export', 'Case') ? (['case'] as const) : []),
  ...(ability.can('export', 'Audit') ? (['control'] as const) : []),
  ...(ability.can('export', 'Tenant') ? (['tenant'] as const) : []),
];

/** Whether the caller may take this one away: a case's by the case's unit. */
export const mayTake = (ability: AppAbility, pack: Pick<PackRow, 'kind' | 'subjectId' | 'unitId'>): boolean =>
  pack.kind === 'case'
    ? ability.can('export', subjectRow('Case', { id: pack.subjectId, unitId: pack.unitId }))
    : kindsFor(ability).includes(pack.kind);
