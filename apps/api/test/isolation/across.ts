import type { Wall } from './wall.ts';

/** The columns that the one role over all tenants may read or change: routing, hosts, scopes, policies, figures. No content. */
export const ACROSS: Record<string, { reads: string; writes?: string; adds?: boolean; removes?: boolean }> = {
  scope: {
    reads:
      'tenant_id id kind parent_id partner_id slug name status currency locale time_zone country weight work_stopped_at work_stopped_by work_stop_reason phase ring sample blueprint_space blueprint_key blueprint_version blueprint_follows created_at',
  },
  host: { reads: 'tenant_id host surface' },
  blueprint_check: { reads: 'tenant_id offered key version place title passed found since checked_at' },
  outbox: {
    reads: 'tenant_id id kind lane state not_before created_at attempts leased_until epoch',
    writes: 'state leased_until epoch attempts',
  },
  connection: {
    reads: 'tenant_id id title connector status failures_in_row opened_at opened_by probe_at checked_at check_status',
  },
  work_share: {
    reads: 'tenant_id used_ms last_turn_at minute done spent',
    writes: 'tenant_id used_ms last_turn_at minute done spent',
    adds: true,
  },
  tenant_figure: { reads: 'tenant_id partner_id figures updated_at' },
  report_period: { reads: 'tenant_id period time_zone figures measured_at closed_at' },
  service_month: { reads: 'tenant_id month result' },
  month_correction: { reads: 'tenant_id month credit' },
  policy_version: { reads: 'tenant_id scope_id version values status set_by reason effective_at reached_at' },
  node_beat: {
    reads: 'tenant_id id role seen_at details begun_at held drain_since drained_by',
    writes: 'tenant_id id role seen_at details begun_at held drain_since drained_by',
    adds: true,
    removes: true,
  },
  rehearsal_part: { reads: 'tenant_id rehearsal_id asked_in state total done figures ended_at' },
  supplier_link: { reads: 'tenant_id id address_hash expires_at revoked_at' },
  dead_letter: { reads: 'tenant_id failed_at replayed_at discarded_at' },
  effect: { reads: 'tenant_id state claimed_at' },
  audit_head: { reads: 'tenant_id seq' },
  audit_seal: { reads: 'tenant_id size at' },
};

/** Tries every column of every table as that role: to read it, to change it; and to add and remove rows. */
export async function acrossOversteps(wall: Wall): Promise<{ tried: number; oversteps: string[] }> {
  const oversteps: string[] = [];
  let tried = 0;
  const attempt = async (what: string, allowed: boolean, sql: string) => {
    tried++;
    await wall.across.query('BEGIN');
    const passed = await wall.across.query(sql).then(
      () => true,
      (error) => error.code !== '42501',
    );
    await wall.across.query('ROLLBACK');
    if (passed && !allowed) oversteps.push(what);
  };
  for (const { name, columns } of wall.tables) {
    const may = ACROSS[name];
    const listed = (list: string | undefined, column: string) => Boolean(list?.split(' ').includes(column));
    for (const column of columns) {
      await attempt(
        `reads ${name}.${column.name}`,
        listed(may?.reads, column.name),
        `SELECT "${column.name}" FROM ${name} LIMIT 1`,
      );
      await attempt(
        `changes ${name}.${column.name}`,
        listed(may?.writes, column.name),
        `UPDATE ${name} SET "${column.name}" = NULL WHERE false`,
      );
    }
    await attempt(`adds to ${name}`, Boolean(may?.adds), `INSERT INTO ${name} (tenant_id) VALUES (gen_random_uuid())`);
    await attempt(`removes from ${name}`, Boolean(may?.removes), `DELETE FROM ${name} WHERE false`);
    await attempt(`truncates ${name}`, false, `TRUNCATE ${name}`);
  }
  return { tried, oversteps };
}
