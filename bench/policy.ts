import { parseArgs } from 'node:util';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { SETTING_KEYS, SETTINGS } from '@clearhold/policy';
import { effectiveSetting } from '../apps/api/src/features/policies/effective-setting.ts';
import { PolicyRepository } from '../apps/api/src/features/policies/policy.repository.ts';
import { PolicyService } from '../apps/api/src/features/policies/policy.service.ts';
import { Config } from '../apps/api/src/platform/config/config.ts';
import { systemContext } from '../apps/api/src/platform/context/tenant-context.ts';
import { Database } from '../apps/api/src/platform/database/database.ts';
import { quantile, seeded } from './report.ts';
import { hardware, Instance } from './world/instance.ts';

// What one question for a setting costs, transaction and all, with many tenants that each say much themselves.
const { values } = parseArgs({
  options: {
    tenants: { type: 'string', default: '10000' },
    partners: { type: 'string', default: '100' },
    reads: { type: 'string', default: '20000' },
    changes: { type: 'string', default: '200' },
  },
});
const random = seeded(42);
const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

interface Place {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly unitId: string;
}

const instance = await Instance.open();
const houses = [open(), open()];
try {
  const places = await makePlaces(Number(values.tenants), Number(values.partners));
  await instance.owner.query('ANALYZE');
  const [here, there] = houses as [House, House];
  const cold: number[] = [];
  const known: number[] = [];
  for (let n = 0; n < Number(values.reads); n++) cold.push(await ask(here, one(places), n));
  const few = places.slice(0, 100);
  for (let n = 0; n < Number(values.reads) + 500; n++) known.push(await ask(here, one(few), n));
  const seen: number[] = [];
  for (let n = 0; n < Number(values.changes); n++) seen.push(await change(here, there, one(few), n));
  const ms = (all: number[]) => ({ p50: round(quantile(all, 0.5)), p99: round(quantile(all, 0.99)) });
  console.log(
    JSON.stringify({
      bench: 'policy',
      aim: 'one setting of any scope in 5 ms p99; a change everywhere within a second',
      hardware: hardware(),
      tenants: places.length,
      settings: SETTING_KEYS.length,
      saidPerTenant: said(0).length,
      reads: cold.length,
      anyTenantMs: ms(cold),
      knownTenantMs: ms(known.slice(500)),
      changeSeenElsewhereMs: ms(seen),
    }),
  );
} finally {
  for (const { database } of houses) await database.close();
  await instance.close();
}

interface House {
  readonly database: Database;
  readonly policies: PolicyService;
}

/** As another process has it: own connections, own memory. */
function open(): House {
  return {
    database: new Database(Config.load({ ...process.env, ...instance.variables })),
    policies: new PolicyService(new PolicyRepository()),
  };
}

/** Asks at a tenant or at its unit for one setting with its whole provenance; in milliseconds. */
async function ask({ database, policies }: House, { tenantId, partnerId, unitId }: Place, n: number): Promise<number> {
  const key = SETTING_KEYS[n % SETTING_KEYS.length]!;
  const began = performance.now();
  await database.read(systemContext(tenantId, partnerId), async (tx) =>
    effectiveSetting(await policies.effective(tx, n % 3 === 0 ? unitId : undefined), key, undefined),
  );
  return performance.now() - began;
}

/** Publishes at one process and asks at the other until it is seen there; in milliseconds after the commit. */
async function change(here: House, there: House, { tenantId, partnerId }: Place, n: number): Promise<number> {
  const ctx = systemContext(tenantId, partnerId);
  const hours = { 'AP.MATCH': 1 + (n % 40) };
  await here.database.inTenant(ctx, (tx) =>
    new PolicyRepository().add(tx, {
      ...{ id: newId<string>(), scopeId: tenantId, version: 2 + n, setBy: 'bench', reason: 'for the bench' },
      values: { 'sla.hours': { mode: 'default', value: hours } },
    }),
  );
  const began = performance.now();
  for (;;) {
    const seen = await there.database.read(ctx, async (tx) => (await there.policies.effective(tx)).get('sla.hours'));
    if (seen['AP.MATCH'] === hours['AP.MATCH']) return performance.now() - began;
    if (performance.now() - began > 10_000) throw new Error('not seen in ten seconds');
  }
}

/** Half of all settings, other ones for each tenant, as they are declared. */
function said(n: number): [string, object][] {
  return SETTING_KEYS.filter((_, at) => (at + n) % 2 === 0).map((key) => [
    key,
    { mode: 'default', value: SETTINGS[key].default },
  ]);
}

async function makePlaces(tenants: number, partners: number): Promise<Place[]> {
  const partnerIds = Array.from({ length: partners }, () => newId<string>());
  const places = Array.from({ length: tenants }, (_, n) => ({
    tenantId: newId<string>(),
    partnerId: partnerIds[n % partners]!,
    unitId: newId<string>(),
  }));
  const scope = (
    tenant_id: string,
    id: string,
    kind: string,
    parent_id: string,
    partner_id: string | null,
    n: number,
  ) => ({
    ...{ tenant_id, id, kind, parent_id, partner_id, slug: `${kind}-${n}`, name: `${kind} ${n}` },
  });
  const rows = [
    ...partnerIds.map((id, n) => scope(id, id, 'partner', PLATFORM_ID, null, n)),
    ...places.map(({ tenantId, partnerId }, n) => scope(tenantId, tenantId, 'tenant', partnerId, partnerId, n)),
    ...places.map(({ tenantId, unitId, partnerId }, n) => scope(tenantId, unitId, 'unit', tenantId, partnerId, n)),
  ];
  const version = (tenant_id: string, scope_id: string, n: number) => ({
    ...{
      tenant_id,
      id: newId(),
      scope_id,
      version: 1,
      values: Object.fromEntries(said(n)),
      set_by: 'bench',
      reason: 'bench',
    },
    ...{ created_at: '2026-01-01', effective_at: '2026-01-01', status: 'published', rings: [] },
  });
  const versions = [
    ...partnerIds.map((id, n) => version(id, id, n)),
    ...places.map(({ tenantId }, n) => version(tenantId, tenantId, n)),
    ...places.filter((_, n) => n % 5 === 0).map(({ tenantId, unitId }, n) => version(tenantId, unitId, n)),
  ];
  await fill('scope', 'tenant_id, id, kind, parent_id, partner_id, slug, name', rows);
  const columns = 'tenant_id, id, scope_id, version, values, set_by, reason, created_at, effective_at, status, rings';
  await fill('policy_version', columns, versions);
  return places;
}

async function fill(table: string, columns: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000)
    await instance.owner.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows.slice(at, at + 1_000))],
    );
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
