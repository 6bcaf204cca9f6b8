import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Frontier, readSeal } from '@clearhold/audit';
import { DestroyTenant } from '../../apps/api/src/features/leaving/index.ts';
import { systemContext } from '../../apps/api/src/platform/context/tenant-context.ts';
import { canaryOf, plantCanaries } from '../../apps/api/test/house/foreign.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { readCatalogue } from '../../apps/api/test/isolation/catalogue.ts';
import { houseGoal } from '../house-goal.ts';

const MOST_SECONDS = 60;
const LEAVES = `
  INSERT INTO tenant_leaving (tenant_id, id, name, slug, reason, asked_by_id, asked_by, asked_at, confirmed_by_id, confirmed_by, confirmed_at, due_at)
  VALUES ($1, $2, 'Left', 'left', 'It ends', 'a', 'A', now(), 'b', 'B', now(), now())`;
const HOLD = `
  INSERT INTO legal_hold (tenant_id, id, reason, placed_by_id, placed_by, placed_at) VALUES ($1, gen_random_uuid(), 'A lawsuit', 'a', 'A', now())`;
const KEY = 'SELECT destroyed_at FROM tenant_key WHERE tenant_id = $1';

// Erasure and hold coexist: every word of a tenant that left is gone from the database, the files, the logs and the queue; the
// signed root of its log stays provable; and while a hold stands, nothing of it can be destroyed.
await houseGoal('G32', async (house) => {
  await house.rest();
  const { id, partnerId, slug } = house.tenant('acme');
  const leaving = '0190a000-0000-7000-8000-000000000032';
  const planted = await plantCanaries(house.owner, await written(house), { id, slug });
  const mark = canaryOf(slug);
  const hashes = await hashesOf(house, id);
  const inFull = await wordsIn(house, mark);
  await house.owner.query(LEAVES, [id, leaving]);
  await house.owner.query(`UPDATE scope SET status = 'suspended' WHERE tenant_id = $1 AND id = $1`, [id]);
  const attempt = () =>
    house
      .get(DestroyTenant)
      .run(systemContext(partnerId, partnerId), { subjectId: id, payload: { leaving } })
      .then(
        () => 1,
        () => 0,
      );
  await house.owner.query(HOLD, [id]);
  let passed = 0;
  for (let n = 0; n < 20; n++) passed += await attempt();
  passed += await byHand(house, id, leaving);
  await house.owner.query('DELETE FROM legal_hold WHERE tenant_id = $1', [id]);
  const began = performance.now();
  const done = await attempt();
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const left = await wordsIn(house, mark);
  const files = filesWith(house.home, mark) + Number(existsSync(path.join(house.home, 'blobs', id)));
  const proven = await isProven(house, id, hashes);
  const value = left.length + files + passed;
  const pass = value === 0 && done === 1 && proven && seconds <= MOST_SECONDS && inFull.length > 10;
  const details = {
    planted: planted.length,
    tablesBefore: inFull.length,
    left,
    files,
    heldPassed: passed,
    seconds,
    proven,
  };
  return { value, limit: 0, pass, details };
});

/** Where words of people come to stand; a key has none, and would not open with another's name on it. */
async function written(house: House) {
  return (await readCatalogue(house.owner)).filter(({ name }) => name !== 'tenant_key');
}

/** Tables of the whole database, the queue's too, in which a word stands. */
async function wordsIn(house: House, word: string): Promise<string[]> {
  const { rows } = await house.owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'm') AND n.nspname NOT LIKE 'pg_%' AND n.nspname <> 'information_schema'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const text = `SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`;
    if ((await house.owner.query(text, [word])).rows.length > 0) found.push(name);
  }
  return found;
}

/** Files of the installation, logs and blobs, in which a word stands. */
function filesWith(home: string, word: string): number {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.filter(({ parentPath, name }) => readFileSync(path.join(parentPath, name)).includes(word)).length;
}

/** Past the product, as its owner of the database: a standing hold stops that too. */
async function byHand(house: House, id: string, leaving: string): Promise<number> {
  await house.owner.query('UPDATE tenant_leaving SET began_at = now() WHERE tenant_id = $1 AND id = $2', [id, leaving]);
  await house.owner
    .query('UPDATE tenant_key SET wrapped = NULL, destroyed_at = now() WHERE tenant_id = $1', [id])
    .catch(() => {});
  return (await house.owner.query(KEY, [id])).rows[0].destroyed_at ? 1 : 0;
}

async function hashesOf(house: House, id: string): Promise<Buffer[]> {
  const { rows } = await house.owner.query<{ hash: Buffer }>(
    'SELECT hash FROM audit_entry WHERE tenant_id = $1 ORDER BY seq',
    [id],
  );
  return rows.map(({ hash }) => hash);
}

/** Whether entries that were given out before still lead to a signed root that is kept. */
async function isProven(house: House, id: string, hashes: readonly Buffer[]): Promise<boolean> {
  const { rows } = await house.owner.query<{ note: string; size: string }>(
    'SELECT note, size FROM audit_seal WHERE tenant_id = $1 AND size <= $2 ORDER BY size DESC LIMIT 1',
    [id, hashes.length],
  );
  const seal = rows[0] && readSeal(rows[0].note);
  if (!seal) return false;
  const tree = Frontier.empty();
  for (const hash of hashes.slice(0, seal.size)) tree.append(hash);
  return tree.root().equals(seal.root);
}
