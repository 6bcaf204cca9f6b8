import { personsAtLeast, stepOf } from '@clearhold/cases';
import type { Refusal } from '@clearhold/kernel';
import { authorityFor } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { SecondPerson } from '../policies/index.ts';
import type { Matter } from './acting.ts';
import { type CaseRow, isBankChange } from './engine/case-row.ts';

/** Whether whoever approves a case, or lets it pass, is another person than those who prepared it and approved it before. */
@Injectable()
export class TwoPersons {
  constructor(private readonly second: SecondPerson) {}

  /** Why the transaction's actor does not count; undefined where he does, or where nobody had the case in hands before him. */
  async refuses(tx: Tx, row: CaseRow, matter: Matter, stepId?: string): Promise<Refusal | undefined> {
    const { preparers, approvedBy = [] } = matter.request;
    const by = [...new Set([...preparers, ...approvedBy])].filter((id) => id !== 'system');
    if (by.length === 0) return undefined;
    const [last] = await tx.query<{ at: Date | null }>(LAST, [tx.ctx.tenantId, row.id, by]);
    const isDaily = !isBankChange(row) && personsNeeded(matter, stepId) < 2;
    return this.second.refuses(tx, { by, at: last?.at ?? row.opened_at, isDaily }, 'taskId');
  }
}

function personsNeeded({ playbook, facts, request }: Matter, stepId: string | undefined): number {
  const step = stepId ? stepOf(playbook, stepId) : undefined;
  const ofStep = step?.kind === 'approval' ? personsAtLeast(step, facts) : 1;
  return Math.max(ofStep, authorityFor(request.thresholds, request.amount)?.approvers ?? 1);
}

const LAST = `SELECT max(done_at) AS at FROM task WHERE tenant_id = $1 AND case_id = $2 AND state = 'done' AND done_by_id::text = ANY($3)`;
