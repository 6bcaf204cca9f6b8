import { PLATFORM_ID } from '@clearhold/kernel';
import { isSettingKey, type PolicyValue, type SettingKey } from '@clearhold/policy';
import type { Tx } from '../../../platform/database/tx.ts';
import { settingInWords } from '../../policies/index.ts';

export interface Period {
  readonly from: Date;
  readonly until: Date;
  /** Log entries up to this number. */
  readonly sealed: number;
}

/** Somebody decided about a case that falls under a control. */
export interface Decision {
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly caseId: string;
  readonly caseNumber: number;
  readonly title: string;
  readonly amountAtRisk: string;
  readonly currency: string;
}

/** A published version that says something about the setting. */
export interface SettingVersion {
  readonly scopeName: string;
  readonly scopeKind: string;
  readonly version: number;
  readonly display: string;
  readonly setBy: string;
  readonly approvedBy: string | null;
  readonly reason: string;
  readonly at: Date;
  /** The log entry of its publication, where it stands in this space's log. */
  readonly seq: number | null;
}

// Under a code: the cases that carry it or one below it. Under a setting: those whose finding was measured by it, and
// for the settings of overrides and approvals, all.
const DECISIONS = `
  SELECT a.seq, a.at, a.action, a.actor_name AS "actorName", a.body::jsonb #>> '{details,reason}' AS reason,
    c.id AS "caseId", c.number AS "caseNumber", c.title, c.amount_at_risk AS "amountAtRisk", c.currency
  FROM audit_entry a JOIN case_file c ON c.tenant_id = a.tenant_id AND c.id::text = a.subject_id
  WHERE a.tenant_id = $1 AND a.at >= $2 AND a.at < $3 AND a.seq <= $4 AND a.action = ANY($5)
    AND CASE WHEN $7 THEN true WHEN $8 THEN EXISTS (
      SELECT FROM exception_record x WHERE x.tenant_id = c.tenant_id AND x.case_id = c.id
        AND $6 IN (x.tolerance ->> 'settingKey', x.tolerance #>> '{percentSource,settingKey}', x.tolerance #>> '{absoluteSource,settingKey}'))
    ELSE EXISTS (SELECT FROM unnest(c.codes) AS code WHERE code = $6 OR starts_with(code, $6 || '.')) END
  ORDER BY a.seq`;

const DECIDED = [
  'case.overridden',
  'exception.overridden',
  'approval.given',
  'approval.refused',
  'approval.denied',
  'task.completed',
];
const OF_ALL_CASES = /^(approval|override)\./;

export function decisionsUnder(tx: Tx, control: string, { from, until, sealed }: Period): Promise<Decision[]> {
  const isSetting = isSettingKey(control);
  const values = [tx.ctx.tenantId, from, until, sealed, DECIDED, control];
  return tx.query<Decision>(DECISIONS, [...values, isSetting && OF_ALL_CASES.test(control), isSetting]);
}

// From the unit's rows of this space up to the platform; the one in force when the period began, and those of the period.
const VERSIONS = `
  SELECT s.name AS "scopeName", s.kind AS "scopeKind", v.version, v.values -> $2 AS value, v.set_by AS "setBy",
    v.approved_by AS "approvedBy", v.reason, v.effective_at AS at,
    (SELECT a.seq FROM audit_entry a WHERE a.tenant_id = v.tenant_id AND a.subject_id = v.scope_id::text AND a.action = 'policy.published'
       AND a.tenant_id = $1 AND a.seq <= $5 AND (a.body::jsonb #>> '{details,version}') = v.version::text LIMIT 1) AS seq
  FROM policy_version v JOIN scope s ON s.tenant_id = v.tenant_id AND s.id = v.scope_id
  WHERE v.tenant_id IN ($1, $6, $7) AND v.status = 'published' AND v.values ? $2 AND v.effective_at < $4 AND (v.effective_at >= $3 OR NOT EXISTS (
    SELECT FROM policy_version n WHERE n.tenant_id = v.tenant_id AND n.scope_id = v.scope_id AND n.version > v.version AND n.effective_at <= $3))
  ORDER BY v.effective_at, v.version`;

export async function settingVersions(
  tx: Tx,
  key: SettingKey,
  { from, until, sealed }: Period,
): Promise<SettingVersion[]> {
  const { tenantId, partnerId } = tx.ctx;
  const rows = await tx.query<Omit<SettingVersion, 'display'> & { value: PolicyValue }>(VERSIONS, [
    ...[tenantId, key, from, until, sealed, partnerId, PLATFORM_ID],
  ]);
  return rows.map(({ value, ...row }) => ({ ...row, display: settingInWords(key, value.value) }));
}
