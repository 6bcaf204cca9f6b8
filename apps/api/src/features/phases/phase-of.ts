import type { Automation, Phase, PhaseAt } from '@clearhold/cases';
import type { Tx } from '../../platform/database/tx.ts';

/** The phase of the transaction's tenant, as it stands in this transaction. */
export async function phaseOf(tx: Tx): Promise<PhaseAt> {
  const [row] = await tx.query<PhaseAt>(
    'SELECT phase, phase_units::text[] AS units FROM scope WHERE tenant_id = $1 AND id = $1',
    [tx.ctx.tenantId],
  );
  return row ?? { phase: 'steady' as Phase, units: [] };
}

/** Counts what would have gone out in another phase. */
export async function countHeldBack(tx: Tx, what: Automation, count = 1): Promise<void> {
  if (count === 0) return;
  await tx.run(COUNT, [tx.ctx.tenantId, counterOf(what), count]);
}

/** What was held back since the tenant began, by kind. */
export async function heldBack(tx: Tx): Promise<Record<Automation, number>> {
  const kinds: Automation[] = ['askSupplier', 'writeBack', 'escalate', 'notify'];
  const rows = await tx.query<{ name: string; value: number }>(
    'SELECT name, value FROM tenant_counter WHERE tenant_id = $1 AND name = ANY($2)',
    [tx.ctx.tenantId, kinds.map(counterOf)],
  );
  const counted = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  return Object.fromEntries(kinds.map((kind) => [kind, counted.get(counterOf(kind)) ?? 0])) as Record<
    Automation,
    number
  >;
}

const counterOf = (what: Automation) => `heldBack.${what}`;

const COUNT = `
  INSERT INTO tenant_counter AS t (tenant_id, name, value) VALUES ($1, $2, $3)
  ON CONFLICT (tenant_id, name) DO UPDATE SET value = t.value + $3`;
