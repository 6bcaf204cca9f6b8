import { type EffectivePolicy, type PolicyValue, resolvePolicy, SETTING_KEYS } from '@clearhold/policy';
import type { Tx } from '../../platform/database/tx.ts';
import { effectiveSetting } from './effective-setting.ts';
import type { LayerRow } from './policy.repository.ts';

// As the chain in `PolicyRepository`, with versions that are named instead of those in force.
const LAYERS_THEN = `
  WITH RECURSIVE chain AS (
    SELECT s.tenant_id, s.id, s.kind, s.name, s.parent_id, 0 AS up FROM scope s WHERE s.tenant_id = $1 AND s.id = $2
    UNION ALL
    SELECT p.tenant_id, p.id, p.kind, p.name, p.parent_id, c.up + 1 FROM chain c
    JOIN scope p ON p.id = c.parent_id AND p.tenant_id = CASE WHEN c.kind = 'unit' THEN c.tenant_id ELSE c.parent_id END
    WHERE c.up < 20
  )
  SELECT v.id, c.id AS "scopeId", c.kind, c.name, v.version, v.set_by AS "setBy", v.effective_at AS "setAt", v.reason, v.values
  FROM chain c JOIN policy_version v ON v.tenant_id = c.tenant_id AND v.scope_id = c.id AND v.version = ($3::jsonb ->> c.id::text)::int
  ORDER BY c.up DESC`;

/** What held at a unit (or the space) by versions that somebody wrote down, as `{ scopeId: version }`. */
export async function policyThen(
  tx: Tx,
  unitId: string | null,
  versions: Readonly<Record<string, number>>,
): Promise<EffectivePolicy> {
  const { tenantId } = tx.ctx;
  const rows = await tx.query<LayerRow>(LAYERS_THEN, [tenantId, unitId ?? tenantId, JSON.stringify(versions)]);
  return resolvePolicy(
    rows.map(({ scopeId, kind, name, version, setBy, setAt, reason, values }) => ({
      ...{ scope: { kind, id: scopeId, name }, version, setBy, reason },
      setAt: setAt.toISOString(),
      values: (values ?? {}) as Record<string, PolicyValue>,
    })),
  );
}

/** Every setting of a policy: its value in words and who set it. */
export const settingsOf = (policy: EffectivePolicy) =>
  SETTING_KEYS.map((key) => effectiveSetting(policy, key, undefined));
export type ShownSetting = ReturnType<typeof settingsOf>[number];
