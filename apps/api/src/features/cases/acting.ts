import { type AppAbility, bookOf, rolesActedAs, rolesHeldIn, rolesThatMay, row as subjectRow } from '@clearhold/access';
import type { AuthorityRequest, AuthorityUsed, CaseFacts, Playbook, StepState } from '@clearhold/cases';
import { type Approver, decideAuthority, findApprovers, mayAct, preparersOf } from '@clearhold/cases';
import { err, type Money, money, type Refusal, type Result } from '@clearhold/kernel';
import { APPROVAL_ROLES, type EffectivePolicy } from '@clearhold/policy';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { CaseEngine } from './engine/case-engine.ts';
import { caseFacts } from './engine/case-facts.ts';
import type { CaseRow } from './engine/case-row.ts';
import { surroundingsOf } from './engine/case-store.ts';

/** The acting person as the playbook engine knows him: roles that hold for the case's unit. */
export function actorFor(ctx: TenantContext, row: Pick<CaseRow, 'unit_id'>): { personId: string; roles: string[] } {
  return { personId: ctx.actor.id, roles: rolesActedAs(ctx.actor, row.unit_id) };
}

/** The acting person as authority is judged by. */
export function selfAsApprover(ctx: TenantContext, row: Pick<CaseRow, 'unit_id'>): Approver {
  const book = bookOf(ctx.actor);
  const held = rolesHeldIn(ctx.actor, row.unit_id).map((role) => ({ role, as: book.countsAs(role) }));
  return { ...actorFor(ctx, row), held };
}

/** A case as a subject for row checks. */
export const caseSubject = (row: CaseRow) =>
  subjectRow('Case', { id: row.id, unitId: row.unit_id, supplierId: row.supplier_id, ownerId: row.owner_id });

export const maySee = (ability: AppAbility, row: CaseRow): boolean => ability.can('read', caseSubject(row));

/** The money an approval of this case is about: releasing it pays the invoice. */
export function amountOf(row: CaseRow, invoiceAmount: string | undefined): Money {
  return money(invoiceAmount ?? row.amount_at_risk, row.currency);
}

/** What an approval of a case is judged by. */
export interface Matter {
  readonly playbook: Playbook;
  readonly facts: CaseFacts;
  readonly request: Omit<AuthorityRequest, 'approver'>;
}

/** A case as an approval judges it, with its surroundings of now. */
export async function matterOf(tx: Tx, row: CaseRow, policy: EffectivePolicy, engine: CaseEngine): Promise<Matter> {
  const around = (await surroundingsOf(tx, [row])).get(row.id) ?? { openCodes: [] };
  const playbook = await engine.playbookOf(tx, row);
  const facts = caseFacts(row, playbook, policy, around);
  const approved = ({ approvals = [], approvedFor = [] }: StepState) => [...approvals, ...approvedFor];
  const request = {
    amount: amountOf(row, around.invoiceAmount),
    thresholds: policy.get('approval.thresholds'),
    preparers: preparersOf(row.playbook_state, facts),
    requestedBy: facts.requestedBy,
    unitId: row.unit_id ?? undefined,
    approvedBy: Object.values(row.playbook_state.steps).flatMap(approved),
  };
  return { playbook, facts, request };
}

export type OwnAuthority = Result<AuthorityUsed, Refusal & { candidates?: unknown[]; limit?: Money }>;

/** Whether the acting person may approve the case's amount, checked inside the transaction that writes; a refusal names who could. */
export async function ownAuthority(tx: Tx, row: CaseRow, { playbook, facts, request }: Matter): Promise<OwnAuthority> {
  const decided = decideAuthority({ ...request, approver: selfAsApprover(tx.ctx, row) });
  if (decided.ok) return decided;
  const asked = playbook.steps.find(
    (step) => step.kind === 'approval' && row.playbook_state.steps[step.id]?.status === 'active',
  );
  const people = (await approversOf(tx)).filter((one) =>
    asked
      ? mayAct(playbook, row.playbook_state, asked.id, one, facts).ok
      : one.roles.some((role) => RELEASES.has(role)),
  );
  const could = new Set(findApprovers(people, request).map((one) => one.approver.personId));
  return err({
    ...decided.error,
    candidates: people.filter((one) => could.has(one.personId)).map((one) => ({ id: one.personId, ...one.person })),
  });
}

// Without an approval that asks for others, whoever may release a case.
const RELEASES = new Set(rolesThatMay('release', 'Case') as string[]);

async function approversOf(
  tx: Tx,
): Promise<(Approver & { person: { name: string; email: string; status: string; roles: never[] } })[]> {
  const book = bookOf(tx.ctx.actor);
  const rows = await tx.query<{ id: string; name: string; email: string; roles: string[]; units: string[] | null }>(
    APPROVERS,
    [tx.ctx.tenantId, book.countingAs(APPROVAL_ROLES)],
  );
  return rows.map((row) => ({
    personId: row.id,
    roles: row.roles.flatMap((role) => book.actsAs(role)),
    held: row.roles.map((role) => ({ role, as: book.countsAs(role) })),
    unitIds: row.units ?? undefined,
    person: { name: row.name, email: row.email, status: 'active', roles: [] },
  }));
}

const APPROVERS = `
  SELECT p.id, p.name, p.email, array_agg(g.role) AS roles,
    CASE WHEN bool_or(g.unit_id IS NULL) THEN NULL ELSE array_agg(g.unit_id) END AS units
  FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL
  WHERE p.tenant_id = $1 AND p.status = 'active' AND g.role = ANY($2) GROUP BY p.id, p.name, p.email ORDER BY p.name LIMIT 50`;
