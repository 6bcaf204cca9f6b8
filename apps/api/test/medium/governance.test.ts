import { verifyExport } from '@clearhold/audit';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FiguresJobs } from '../../src/features/insights/figures.jobs.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { AuditExport } from '../../src/features/proof/index.ts';
import { SealJobs } from '../../src/features/proof/seal.jobs.ts';
import { Sealer } from '../../src/features/proof/sealer.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { TenancyService } from '../../src/features/tenancy/tenancy.service.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
afterAll(() => rooms?.close());

const key = 'match.price.tolerancePercent';
const percent = (value: string) => ({ kind: 'limit', value });

async function publish(
  ctx: ReturnType<typeof personOf>,
  scope: string | undefined,
  value: unknown,
  mode = 'default',
  expectedVersion?: number,
) {
  const place = await rooms.get(ScopeContext).of(ctx, scope);
  return rooms
    .get(PublishPolicy)
    .run(place!, { reason: 'for the test', changes: [{ key, value, mode }], expectedVersion });
}
const inForce = (space: { tenantId: string; partnerId: string }, unit?: string) =>
  rooms.database.read(systemContext(space.tenantId, space.partnerId), async (tx) =>
    (await rooms.get(PolicyService).effective(tx, unit)).explain(key),
  );

describe('policy', () => {
  test('is inherited from partner to tenant to unit, and says where a value comes from', async () => {
    const admin = personOf(world.north, 'partner-admin');
    expect(await publish(admin, undefined, percent('4'), 'ceiling')).toMatchObject({ ok: true });
    expect(await publish(personOf(world.northOne, 'controller'), undefined, percent('3'))).toMatchObject({ ok: true });
    expect(
      await publish(personOf(world.northOne, 'controller'), world.northOne.units.oslo, percent('1')),
    ).toMatchObject({ ok: true });
    expect(await inForce(world.northOne)).toMatchObject({ value: percent('3'), source: { kind: 'tenant' } });
    expect(await inForce(world.northOne, world.northOne.units.oslo)).toMatchObject({
      value: percent('1'),
      source: { kind: 'unit', name: 'Oslo' },
    });
    expect(await inForce(world.northTwo)).toMatchObject({ value: percent('4'), source: { kind: 'partner' } });
    expect(await inForce(world.southOne)).toMatchObject({ value: percent('2'), source: 'declared default' });
  });

  test('above binds at once: the next transaction below sees the tighter ceiling', async () => {
    await publish(personOf(world.north, 'partner-admin'), undefined, percent('2'), 'ceiling');
    expect(await inForce(world.northOne)).toMatchObject({ value: percent('2'), clamped: { wanted: percent('3') } });
    expect(await publish(personOf(world.northOne, 'controller'), undefined, percent('5'))).toMatchObject({
      ok: false,
      kind: 'PolicyRefused',
      refusals: [{ code: 'SETTING_TOO_LOOSE' }],
    });
  });

  test('published by two at once becomes one version', async () => {
    const controller = personOf(world.northTwo, 'controller');
    const tries = await Promise.all(
      ['1', '1.5'].map((value) => publish(controller, undefined, percent(value), 'default', 0)),
    );
    expect(tries.filter((one) => one.ok)).toHaveLength(1);
    expect(tries.find((one) => !one.ok)).toMatchObject({ kind: 'Conflict', currentVersion: 1 });
  });

  test('rehearsed saves nothing and names the difference', async () => {
    const place = (await rooms.get(ScopeContext).of(personOf(world.southOne, 'controller')))!;
    const outcome = await rooms
      .get(PublishPolicy)
      .run(place, { reason: 'try', dryRun: true, changes: [{ key, value: percent('1') }] });
    expect(outcome).toMatchObject({
      ok: true,
      differences: [{ key, before: '2 %', after: '1 %', direction: 'STRICTER' }],
    });
    expect(await inForce(world.southOne)).toMatchObject({ value: percent('2') });
  });
});

describe('the log', () => {
  const exported = async (ctx: ReturnType<typeof personOf>) => {
    const lines: string[] = [];
    for await (const line of rooms.get(AuditExport).lines(ctx)) lines.push(line);
    return lines;
  };

  test('is exported whole, sealed to its last line, and a changed word is found', async () => {
    const lines = await exported(personOf(world.northOne, 'auditor'));
    expect(await verifyExport(lines)).toMatchObject({ ok: true });
    expect(lines.join('\n')).toContain('audit.exported');
    const changed = lines.map((line) => line.replace('policy.published', 'policy.withdrawn'));
    expect((await verifyExport(changed)).ok).toBe(false);
  });

  test('cut off at any line, the header alone too, is found', async () => {
    const lines = await exported(personOf(world.northOne, 'auditor'));
    for (let kept = 1; kept < lines.length; kept++) {
      const { findings } = await verifyExport(lines.slice(0, kept));
      expect(findings, `${kept} lines`).toContainEqual(expect.objectContaining({ code: 'EXPORT_CUT_OFF' }));
    }
  });

  test('is exported for one space alone', async () => {
    const lines = (await exported(personOf(world.southOne, 'auditor'))).join('\n');
    expect(lines).toContain(world.southOne.tenantId);
    for (const other of [world.northOne, world.northTwo, world.north]) expect(lines).not.toContain(other.tenantId);
  });

  test('is sealed by two workers at once as by one', async () => {
    const ctx = systemContext(world.northTwo.tenantId, world.northTwo.partnerId);
    const seal = () => rooms.database.inTenant(ctx, (tx) => rooms.get(Sealer).seal(tx));
    const [one, two] = await Promise.all([seal(), seal()]);
    expect(one.size).toBe(two.size);
    expect(await verifyExport(await exported(personOf(world.northTwo, 'auditor')))).toMatchObject({ ok: true });
  });

  test('of spaces with unsealed entries, and of those alone, is found by the sweep', async () => {
    await exported(personOf(world.southOne, 'auditor')); // sealed to the end
    const waiting = async (space: { tenantId: string; partnerId: string }) =>
      rooms.database.inTenant(systemContext(space.tenantId, space.partnerId), async (tx) => {
        const found = await tx.run(`DELETE FROM outbox WHERE tenant_id = $1 AND kind = 'audit.seal'`, [space.tenantId]);
        return found;
      });
    for (const space of [world.southOne, world.south]) await waiting(space);
    await rooms.get(SealJobs).sweep();
    expect(await waiting(world.southOne)).toBe(0);
    expect(await waiting(world.south)).toBe(1);
  });
});

test('figures are the tenant’s own, and the partner reads them without its documents', async () => {
  const ctx = systemContext(world.northOne.tenantId, world.northOne.partnerId);
  await rooms.database.inTenant(ctx, (tx) => rooms.get(FiguresJobs).refresh(tx));
  const operator = personOf(world.north, 'partner-operator');
  const health = await rooms.get(TenancyService).health(operator, world.northOne.tenantId);
  expect(health).toMatchObject({ health: 'GOOD', openCases: 0, policyDepartures: 1, aging: [0, 0, 0, 0] });
  const place = (await rooms.get(ScopeContext).of(operator, world.northOne.tenantId))!;
  const seen = await rooms.database.read(place.ctx, async (tx) => [
    await tx.db.document.count(),
    await tx.db.caseFile.count(),
    await tx.db.auditEntry.count(),
  ]);
  expect(seen).toEqual([0, 0, 0]);
});
