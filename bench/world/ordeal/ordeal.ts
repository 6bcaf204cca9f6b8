import { verifyExport } from '@clearhold/audit';
import { visit } from '../../../apps/api/test/house/caller.ts';
import { tenantsOf } from '../../../apps/api/test/house/demo.ts';
import { counting } from '../../documents.ts';
import { type Instance, startInstance } from '../../instance.ts';
import { seeded } from '../../report.ts';
import { Clients } from './clients.ts';
import { endsOf, healedOf, standards } from './ends.ts';
import { letErpFail } from './erp.ts';
import { type Thing, thing } from './things.ts';

export interface Ordeal {
  readonly seconds: number;
  /** Between two kills. */
  readonly everySeconds: number;
  readonly clients: number;
  readonly seed: number;
}

const VICTIMS = ['worker', 'api', 'postgres', 'worker'] as const;
const CALM = 8;
const PATIENCE_MS = 180_000;
const ERP_FAULTS = { 'lost-reply': 0.04, 'timeout-after': 0.02, reset: 0.04, 'error-after': 0.04, duplicate: 0.04 };

/** Load under kills: what is to be found afterwards is what an undisturbed run leaves behind. `faults` names every difference. */
export async function ordeal(options: Ordeal) {
  const instance = await startInstance({}, 1_000);
  try {
    return await suffer(instance, options);
  } finally {
    await instance.stop();
  }
}

async function suffer(instance: Instance, { seconds, everySeconds, clients: count, seed }: Ordeal) {
  const tenant = tenantsOf(instance.demo).find((one) => one.slug === 'acme')!;
  const at = visit(instance.port, new URL(tenant.portalUrl).hostname);
  const person = (role: string) => at.signIn(tenant.users.find((one) => one.roles.includes(role))!);
  const key = at.withHeaders({ authorization: `Bearer ${tenant.apiKey}` });
  const [controller, auditor] = [await person('controller'), await person('auditor')];
  const { id: tenantId } = await counting(
    instance,
    async (owner) => (await owner.query("SELECT id FROM scope WHERE kind = 'tenant' AND slug = 'acme'")).rows[0],
  );
  const ends = () => counting(instance, (owner) => endsOf(owner, tenantId, instance.erpUrl));
  const clients = new Clients(key, controller);

  const calm = Array.from({ length: CALM }, (_, n) => thing(n));
  for (const one of calm) await clients.bring(one);
  await quiet(instance);
  const right = standards(calm, await ends());

  await letErpFail(instance.erpUrl, ERP_FAULTS, seed);
  const brought: Thing[] = [];
  const random = seeded(seed);
  const kills: Record<string, number> = {};
  let running = true;
  let next = CALM;
  const senders = Array.from({ length: count }, async () => {
    while (running) {
      const one = thing(next++);
      await clients.bring(one);
      brought.push(one);
    }
  });
  for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
    await new Promise((later) => setTimeout(later, everySeconds * 1000));
    const victim = VICTIMS[Math.floor(random() * VICTIMS.length)]!;
    instance.kill(victim);
    kills[victim] = (kills[victim] ?? 0) + 1;
  }
  running = false;
  await Promise.all(senders);
  await letErpFail(instance.erpUrl, {}, seed);
  const finished = await quiet(instance);

  const found = await ends();
  const healed = await counting(instance, (owner) => healedOf(owner, tenantId));
  const faults = brought.flatMap(({ kind, number }) =>
    found.get(number) === right.get(kind)
      ? []
      : [`${number} ${kind}: ${found.get(number) ?? 'nothing'}, not ${right.get(kind)}`],
  );
  if (!finished) faults.push('work is left that nobody does');
  const log = await auditor.get('/v1/audit/export');
  const verdict = await verifyExport(log.text.trimEnd().split('\n'));
  if (!verdict.ok) faults.push(`the audit log: ${JSON.stringify(verdict).slice(0, 300)}`);
  const entries = log.text.split('\n').filter((line) => line.startsWith('{"seq"')).length;
  return {
    faults,
    brought: brought.length,
    kills,
    unanswered: clients.unanswered,
    healed,
    auditEntries: entries,
    right: Object.fromEntries(right),
  };
}

/** Until no work is due and no effect is in doubt; false when that lasts too long. */
export async function quiet(instance: Instance): Promise<boolean> {
  const left = (sql: string) =>
    counting(instance, async (owner) => Number((await owner.query<{ n: number }>(sql)).rows[0]!.n)).catch(() => 1);
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await new Promise((next) => setTimeout(next, 250))) {
    const due = await left(
      `SELECT (SELECT count(*) FROM outbox WHERE kind NOT LIKE 'figures.%' AND kind <> 'connection.check' AND kind NOT LIKE 'audit.%' AND (state <> 'scheduled' OR not_before < now() + interval '10 seconds'))
        + (SELECT count(*) FROM effect WHERE state NOT IN ('done', 'failed', 'refused')) AS n`,
    );
    if (due === 0) return true;
  }
  return false;
}
