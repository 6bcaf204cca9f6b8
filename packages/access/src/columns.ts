import { SCOPE_PERMITS, SUPPLIER_PERMITS, SYSTEM_PERMITS } from './other-permits.ts';
import { OWN_CHANGES, OWN_PERMITS, type Permit, ROLE_PERMITS } from './permits.ts';
import { SUBJECT_REACH, SUBJECTS, type Subject } from './vocabulary.ts';

/**
 * The columns that conditions may name, by subject, sorted. A database model of the same name must have them, all scalar;
 * a subject that is missing here is only ever allowed or denied as a whole.
 */
export function conditionColumns(): Map<Subject, string[]> {
  const columns = new Map<Subject, Set<string>>();
  const note = (subject: Subject, names: readonly string[]) => {
    for (const name of names) columns.set(subject, (columns.get(subject) ?? new Set()).add(name));
  };
  for (const subject of SUBJECTS) if (SUBJECT_REACH[subject] === 'unit') note(subject, ['unitId']);
  const permits: Permit[] = [ROLE_PERMITS, SCOPE_PERMITS].flatMap((of) => Object.values(of).flat());
  const actor = { kind: 'supplier', id: 'a', scopeKind: 'tenant', tenantId: 't', grants: [] } as const;
  for (const permit of [...permits, ...OWN_PERMITS, ...OWN_CHANGES, ...SUPPLIER_PERMITS, ...SYSTEM_PERMITS]) {
    const rows = permit.when?.({ ...actor, supplierId: 's', caseId: 'c' }) ?? [];
    for (const subject of permit.subjects) for (const row of rows) note(subject, Object.keys(row));
  }
  return new Map([...columns].map(([subject, names]) => [subject, [...names].sort()]));
}
