import { type Actor, type AuthorityUsed, decideAuthorityFor, mayAct, type NamedApprover } from '@clearhold/cases';
import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { DecidingPerson, Way } from '../delegations/index.ts';
import { actorFor, type Matter, ownAuthority, selfAsApprover } from './acting.ts';
import type { CaseRow } from './engine/case-row.ts';

/** As whom somebody decides, with the authority where it approves. */
export interface DecidedAs {
  readonly by: Actor;
  readonly authority?: AuthorityUsed;
  /** For whom, where it is not for himself. */
  readonly forWhom?: { readonly id: string; readonly name: string };
}

type Decision = 'approved' | 'rejected' | 'sentBack';

/**
 * As whom the acting person decides an approval: as himself where he may, else for the nearest person whose approvals are
 * with him and who could decide it too. Read anew inside the transaction that writes.
 */
export async function decideAs(
  tx: Tx,
  row: CaseRow,
  step: { readonly stepId: string; readonly decision: Decision },
  matter: Matter,
  ways: readonly Way[],
): Promise<Result<DecidedAs, Refusal & { candidates?: unknown[] }>> {
  const self = actorFor(tx.ctx, row);
  const own = step.decision === 'approved' ? await ownAuthority(tx, row, matter) : undefined;
  const mine = mayAct(matter.playbook, row.playbook_state, step.stepId, self, matter.facts);
  if (mine.ok && own?.ok !== false) return ok({ by: self, ...(own ? { authority: own.value } : {}) });
  const others = ways.map((way) => decideFor(tx.ctx, row, step, matter, way));
  const first = others.find((one) => one.ok);
  if (first) return first;
  if (own && !own.ok && mine.ok) return own;
  const [nearest] = others;
  if (nearest && !mine.ok && mine.error.code === 'NOT_YOUR_STEP') return nearest;
  return own && !own.ok ? own : err(mine.ok ? NOT_HIS : mine.error);
}

const NOT_HIS: Refusal = { code: 'NOT_YOUR_STEP', message: 'Somebody else decides this.' };

function decideFor(
  ctx: TenantContext,
  row: CaseRow,
  { stepId, decision }: { stepId: string; decision: Decision },
  { playbook, facts, request }: Matter,
  way: Way,
): Result<DecidedAs, Refusal> {
  const by = actingFor(ctx, row, way);
  const may = mayAct(playbook, row.playbook_state, stepId, by, facts);
  if (!may.ok) return may;
  const [principal] = way;
  const forWhom = { id: principal!.id, name: principal!.name };
  if (decision !== 'approved') return ok({ by, forWhom });
  const approver = selfAsApprover(ctx, row);
  const authority = decideAuthorityFor(
    { ...request, approver },
    way.map((one) => approverOf(one, row)),
  );
  return authority.ok ? ok({ by, authority: authority.value, forWhom }) : authority;
}

/** The acting person on a way, as the playbook engine knows him. */
export function actingFor(ctx: TenantContext, row: Pick<CaseRow, 'unit_id'>, way: Way): Actor {
  return { ...actorFor(ctx, row), onBehalfOf: way.map((one) => approverOf(one, row)) };
}

/** A person with the roles that hold for the case's unit. */
export function approverOf({ id, name, grants }: DecidingPerson, row: Pick<CaseRow, 'unit_id'>): NamedApprover {
  const held = grants.filter(({ unitId }) => !unitId || unitId === row.unit_id);
  return { personId: id, name, roles: [...new Set(held.flatMap(({ role, as }) => [role, ...as]))], held };
}
