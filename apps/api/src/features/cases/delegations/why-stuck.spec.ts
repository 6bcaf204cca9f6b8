import type { Playbook, PlaybookState } from '@clearhold/cases';
import { money } from '@clearhold/kernel';
import { describe, expect, it } from 'vitest';
import type { DecidingPerson, Standing } from '../../delegations/index.ts';
import type { Matter } from '../acting.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { lateWords } from './late-words.ts';
import { whyStuck } from './why-stuck.ts';

const person = (name: string, role: string): DecidingPerson => ({
  id: `id-${name}`,
  name,
  email: '',
  grants: [{ role, unitId: null, as: [role] }],
});
const playbook = {
  key: 'p',
  steps: [{ id: 'approve', title: 'Approve', kind: 'approval', who: { role: 'approver', also: ['controller'] } }],
} as unknown as Playbook;
const state = { steps: { approve: { status: 'active' } }, preparers: [] } as unknown as PlaybookState;
const row = { unit_id: null, playbook_state: state } as unknown as CaseRow;
const at = new Date('2026-11-23T12:00:00Z');

function why(people: DecidingPerson[], amount: string, more: { preparers?: string[]; approvedBy?: string[] } = {}) {
  const standing = { active: [], chainLimit: 1, people: new Map(people.map((one) => [one.id, one])) } as Standing;
  const thresholds = [
    { upTo: '5000', currency: 'EUR', role: 'approver', approvers: 1 },
    { upTo: '50000', currency: 'EUR', role: 'controller', approvers: 1 },
  ];
  const request = { amount: money(amount, 'EUR'), thresholds, preparers: [], ...more };
  const facts = { caseId: 'c', preparers: more.preparers ?? [], codes: [], openExceptions: [] };
  return whyStuck(row, 'approve', { playbook, facts, request } as unknown as Matter, standing, at);
}
const [ana, carl] = [person('Ana', 'approver'), person('Carl', 'controller')];

describe('an approval', () => {
  it('goes on while one person may decide it, up to the last cent of his limit', () => {
    expect(why([ana], '5000')).toBeUndefined();
    expect(why([ana, carl], '5000.01')).toBeUndefined();
  });

  it('has no route where nobody has the authority', () => {
    expect(why([ana], '5000.01')).toEqual({
      code: 'AP.APPR.NO_ROUTE',
      text: 'Nobody has the authority to approve 5,000.01 EUR',
    });
    expect(why([], '1')?.code).toBe('AP.APPR.NO_ROUTE');
    expect(why([ana, carl], '50000.01')?.code).toBe('AP.APPR.NO_ROUTE');
  });

  it('brings duties together where only those could decide who had it in hands before', () => {
    expect(why([ana, carl], '9000', { preparers: ['id-Carl'] })).toEqual({
      code: 'AP.APPR.SOD_CONFLICT',
      text: 'Nobody else may approve it: Carl prepared it',
    });
    expect(why([carl], '9000', { approvedBy: ['id-Carl'] })?.text).toContain('Carl approved it already');
    expect(why([ana, carl], '100', { preparers: ['id-Carl'] })).toBeUndefined();
  });

  it('is late by hours, then by days', () => {
    const due = (text: string) => lateWords({ due_at: new Date(text) }, at);
    expect(due('2026-11-23T11:30:00Z')).toBe(
      'The approval was due 2026-11-23 11:30 UTC and has not been given; found less than an hour after',
    );
    expect(due('2026-11-23T10:59:00Z')).toContain('found 1 hour after');
    expect(due('2026-11-21T12:00:00Z')).toContain('found 2 days after');
  });
});
