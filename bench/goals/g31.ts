import { readFileSync } from 'node:fs';
import path from 'node:path';
import { consistencyProof, isSealed, readSeal, readVerifierKey, verifyConsistency } from '@clearhold/audit';
import { CarryOffJobs } from '../../apps/api/src/features/proof/carry-off.jobs.ts';
import { AuditRepository, SealingKey } from '../../apps/api/src/features/proof/index.ts';
import { SealJobs } from '../../apps/api/src/features/proof/seal.jobs.ts';
import { Sealer } from '../../apps/api/src/features/proof/sealer.ts';
import { Config } from '../../apps/api/src/platform/config/config.ts';
import { systemContext } from '../../apps/api/src/platform/context/tenant-context.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { houseGoal } from '../house-goal.ts';
import { short } from '../report.ts';
import { openWitness } from '../world/witness.ts';

const ROUNDS = short ? 3 : 6;
const LIMIT_MS = 60_000;
const SLUGS = ['acme', 'borealis', 'lumen'];
const witness = await openWitness();

// Seals leave the house within a minute of an entry, each in the form of C2SP and consistent with all before it, also
// where the witness is away for a while and where one key replaces another.
await houseGoal(
  'G31',
  async (house) => {
    const faults: string[] = [];
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      if (round === 1) witness.refuse(2);
      waits.push(await wait(house));
    }
    const slots = await house.owner.query(
      `SELECT max(not_before) - now() < interval '31 seconds' AS soon FROM outbox WHERE kind = 'audit.sweep'`,
    );
    if (!slots.rows[0]?.soon) faults.push('the next look for unsealed entries is more than half a minute away');
    await rotate(house, faults);
    await arrived(house);
    const keys = readFileSync(path.join(house.home, 'audit-keys.txt'), 'utf8').trim().split('\n');
    let pairs = 0;
    for (const slug of SLUGS) pairs += await compare(house, house.tenant(slug).id, keys, faults);
    for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
    const slowest = Math.max(...waits);
    const details = {
      seals: witness.notes.length,
      pairs,
      keys: keys.length,
      faults: faults.length,
      slowestMs: slowest,
      limitMs: LIMIT_MS,
    };
    return { value: faults.length, limit: 0, pass: faults.length === 0 && pairs > 0 && slowest <= LIMIT_MS, details };
  },
  { env: { CLEARHOLD_WITNESS_URL: witness.url } },
);

/** Milliseconds from entries in several spaces until the witness has seals over them. In short the sweep is not waited for. */
async function wait(house: House): Promise<number> {
  const sizes = new Map<string, number>();
  for (const slug of SLUGS) sizes.set(house.tenant(slug).id, await note(house, slug));
  const began = performance.now();
  if (short) await house.get(SealJobs).sweep();
  const isThere = () => [...sizes].every(([id, size]) => witness.sizeOf(id) >= size);
  while (!isThere() && performance.now() - began < 2 * LIMIT_MS) await witness.next(1_000);
  return Math.round(performance.now() - began);
}

/** Adds an entry to a space's log; its number. */
async function note(house: House, slug: string): Promise<number> {
  const { id, partnerId } = house.tenant(slug);
  await house.get(Database).inTenant(systemContext(id, partnerId), async (tx) => {
    tx.audit({ action: 'audit.exported', subject: { kind: 'Scope', id } });
  });
  const { rows } = await house.owner.query('SELECT seq FROM audit_head WHERE tenant_id = $1', [id]);
  return Number(rows[0].seq);
}

/** Key 2 replaces key 1, with both at first. */
async function rotate(house: House, faults: string[]): Promise<void> {
  const { vars } = house.app.get(Config, { strict: false });
  const given = { CLEARHOLD_HOME: vars.CLEARHOLD_HOME, CLEARHOLD_SECRET: vars.CLEARHOLD_SECRET };
  for (const [numbers, signatures] of [
    ['1,2', 2],
    ['2', 1],
  ] as const) {
    const key = new SealingKey(Config.load({ ...given, CLEARHOLD_SEAL_KEYS: numbers }));
    const sealer = new Sealer(house.get(AuditRepository), key, house.get(CarryOffJobs));
    for (const slug of SLUGS) {
      const { id, partnerId } = house.tenant(slug);
      await note(house, slug);
      const size = await house
        .get(Database)
        .inTenant(systemContext(id, partnerId), async (tx) => (await sealer.seal(tx)).size);
      const seal = await house
        .get(Database)
        .read(systemContext(id, partnerId), (tx) => house.get(AuditRepository).sealOf(tx, size));
      const read = readSeal(seal ?? '');
      if (read?.signatures.length !== signatures) faults.push(`keys ${numbers}: ${read?.signatures.length} signatures`);
      for (const { verifierKey } of key.keys)
        if (!read || !isSealed(read, [readVerifierKey(verifierKey)!]))
          faults.push(`keys ${numbers}: one of them did not sign`);
    }
  }
}

/** Until the witness has every seal of the database. */
async function arrived(house: House): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await witness.next(500)) {
    const { rows } = await house.owner.query(`SELECT count(*)::int AS n FROM outbox WHERE kind = 'audit.giveAway'`);
    if (rows[0].n === 0) return;
  }
}

/** Every seal that the witness has of a space with every earlier one; how many pairs. */
async function compare(house: House, tenantId: string, keys: readonly string[], faults: string[]): Promise<number> {
  const asked = [tenantId];
  const hashes = (
    await house.owner.query('SELECT hash FROM audit_entry WHERE tenant_id = $1 ORDER BY seq', asked)
  ).rows.map(({ hash }) => hash as Buffer);
  const kept = (await house.owner.query('SELECT note FROM audit_seal WHERE tenant_id = $1', asked)).rows.map(
    (row) => row.note as string,
  );
  const given = witness.notes.filter((one) => one.startsWith(`clearhold/${tenantId}\n`));
  for (const one of kept) if (!given.includes(one)) faults.push('a seal of the database was not given away');
  const verifiers = keys.map((key) => readVerifierKey(key)!);
  const seals = [...new Set(given)].flatMap((text) => readSeal(text) ?? []).sort((a, b) => a.size - b.size);
  if (seals.length !== new Set(given).size) faults.push('what was given away is no checkpoint');
  for (const seal of seals) if (!isSealed(seal, verifiers)) faults.push('a seal has no good signature by a named key');
  let pairs = 0;
  for (const [at, later] of seals.entries())
    for (const earlier of seals.slice(0, at)) {
      pairs++;
      const proof = consistencyProof(earlier.size, hashes.slice(0, later.size));
      if (!verifyConsistency(earlier, later, proof))
        faults.push(`the seal over ${later.size} entries does not continue that over ${earlier.size}`);
    }
  return pairs;
}
