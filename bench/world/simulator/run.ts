import { createHash } from 'node:crypto';
import { seeded } from '../../report.ts';
import { endsOf } from '../ordeal/ends.ts';
import type { Simulated } from './simulated.ts';
import { KINDS, type Kind, nextOf, type Story, storyOf } from './story.ts';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly epoch: number;
  readonly state: string;
  readonly not_before: Date;
}

/** How a seed ended: every kind's end, what broke, and a hash of all that was chosen and of what came of it. */
export interface Run {
  readonly ends: ReadonlyMap<Kind, string>;
  readonly faults: readonly string[];
  readonly steps: number;
  readonly deaths: number;
  readonly hash: string;
}

// With so many steps behind it the world calms down, so that each run comes to its end.
const WILD_STEPS = 60;
const STEPS_MAX = 400;
const LEASED_MS = 20_000;

/** Lives through one seed: what comes next, which process dies where and how the ERP answers is the seed's to say. */
export async function runSeed(world: Simulated, seed: number, wild: boolean): Promise<Run> {
  const random = seeded(seed);
  world.clock.advance(60_000);
  const began = world.clock.now();
  await world.owner.query('UPDATE connection SET failures_in_row = 0, opened_at = NULL, probe_at = NULL');
  world.fate.by(random);
  const stories = KINDS.map((kind) => storyOf(world, kind));
  const trace: string[] = [];
  const stale: Row[] = [];
  let deaths = 0;
  let steps = 0;
  for (; steps < STEPS_MAX; steps++) {
    world.clock.advance(1);
    const isWild = wild && steps < WILD_STEPS;
    [world.fate.crash, world.fate.bad] = isWild ? [0.2, 0.3] : [0, 0];
    const choices = await choicesOf(world, stories, began, isWild ? stale : []);
    if (choices.length === 0) break;
    const at = Math.floor(random() * choices.length);
    const { name, act } = choices[at]!;
    const died = await world.fate.live(act);
    if (died) deaths++;
    trace.push(`${at}/${choices.length} ${name} ${died} ${world.fate.said.splice(0)}`);
  }
  const numbers = stories.map(({ purchase }) => purchase.invoice);
  const found = await endsOf(world.owner, world.ctx.tenantId, world.erp.url, numbers);
  const ends = new Map(stories.map(({ kind, purchase }) => [kind, found.get(purchase.invoice) ?? 'nothing']));
  const faults = steps === STEPS_MAX ? ['it came to no end'] : [];
  const dead = await world.owner.query<{ kind: string; cause: string }>(
    'SELECT kind, cause FROM dead_letter WHERE tenant_id = $1 AND failed_at >= $2',
    [world.ctx.tenantId, began],
  );
  faults.push(...dead.rows.map(({ kind, cause }) => `buried: ${kind}, ${cause}`));
  const hash = createHash('sha256')
    .update(JSON.stringify([trace, [...ends], faults]))
    .digest('hex');
  return { ends, faults, steps, deaths, hash };
}

/** All that may come next: something from outside, a piece of work, a lease that ran out, a worker that was thought dead. */
async function choicesOf(world: Simulated, stories: readonly Story[], began: Date, stale: Row[]) {
  const choices: { name: string; act: () => Promise<unknown> }[] = [];
  for (const story of stories) {
    const next = await nextOf(world, story);
    if (!next) continue;
    const act = () => next().then(() => story.step++);
    choices.push({ name: `${story.kind} ${story.step}`, act });
  }
  const { rows } = await world.owner.query<Row>(WAITING, [world.ctx.tenantId, began, world.clock.now()]);
  for (const row of rows) {
    const act = row.state === 'leased' ? () => takeAway(world, row, stale) : () => workOn(world, row);
    choices.push({ name: `${row.state} ${row.kind}`, act });
  }
  if (stale.length) choices.push({ name: 'late', act: () => hand(world, stale.shift()!) });
  return choices;
}

async function workOn(world: Simulated, row: Row): Promise<void> {
  if (row.not_before > world.clock.now()) world.clock.goTo(row.not_before);
  await world.owner.query(LEASE, [world.ctx.tenantId, row.id]);
  await hand(world, { ...row, epoch: row.epoch + 1 });
}

/** The lease of a worker that died runs out; it may not have died, and go on later. */
async function takeAway(world: Simulated, row: Row, stale: Row[]): Promise<void> {
  world.clock.advance(LEASED_MS);
  await world.owner.query(GIVE_BACK, [world.ctx.tenantId, row.id]);
  stale.push(row);
}

function hand({ ctx, worker }: Simulated, { id, kind, epoch }: Row): Promise<void> {
  return worker.handle({ tenantId: ctx.tenantId, partnerId: ctx.partnerId, kind, ids: [id], epochs: [epoch] });
}

// What is parked comes back when the ERP is found again: that is looked for while it is left in peace.
const WAITING = `
  SELECT id, kind, epoch, state, not_before FROM outbox o
  WHERE tenant_id = $1 AND (
    (created_at >= $2 AND not_before < $3::timestamptz + interval '7 days'
      AND kind IN ('document.process', 'invoice.recheck', 'case.event', 'case.raise', 'effect.perform', 'erp.mirror'))
    OR (kind = 'connection.check' AND (state = 'leased' OR EXISTS (
      SELECT FROM connection c WHERE c.tenant_id = $1 AND c.id::text = o.subject_id AND c.opened_at IS NOT NULL))))
  ORDER BY created_at, id`;
const LEASE = `UPDATE outbox SET state = 'leased', epoch = epoch + 1, leased_until = now() WHERE tenant_id = $1 AND id = $2`;
const GIVE_BACK = `UPDATE outbox SET state = 'ready', leased_until = NULL WHERE tenant_id = $1 AND id = $2`;
