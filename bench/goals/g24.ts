import { verifyExport } from '@clearhold/audit';
import { redisProgram } from '@clearhold/testing';
import { counting } from '../documents.ts';
import { goal, skip } from '../report.ts';
import { Load } from '../world/network/load.ts';
import { LINKS, type Link, type Network, openNetwork } from '../world/network/network.ts';
import { FAULTS, type Fault } from '../world/network/wire.ts';

const FAULT_MS = 4_000;
const BACK_MS = 10_000;
const PATIENCE_MS = 90_000;

if (!redisProgram()) skip('G24', 'no redis-server or valkey-server is installed');
const given = process.argv.indexOf('--only');
const only = given < 0 ? undefined : (process.argv[given + 1] ?? '').split(',');

// Tier N. Every link of the product suffers every fault of a network, under load: nothing is lost, doubled or left where it is, and soon
// after the network is well again new work comes through. `--only queue,drop` plays one link, one fault, or both.
await goal('G24', async () => {
  const network = await openNetwork();
  return show(network).finally(() => network.close());
});

async function show(network: Network) {
  const load = await Load.begin(network);
  load.start();
  const back: Record<string, number> = {};
  for (const link of LINKS)
    for (const fault of FAULTS) {
      // What TCP itself excludes: it doubles nothing that is said to a server, and nobody repeats it on the way.
      if (fault === 'duplicate' && (link === 'database' || link === 'queue')) continue;
      if (only && !only.every((one) => one === link || one === fault)) continue;
      back[`${link} ${fault}`] = await suffer(network, load, link, fault);
      process.stderr.write(`${link} ${fault}: ${back[`${link} ${fault}`]} ms\n`);
    }
  const finished = await load.finish();
  const faults = await found(network, load);
  if (!finished) faults.push('work is left that nobody does');
  await load.close();
  for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
  const slow = Object.entries(back).filter(([, milliseconds]) => milliseconds > BACK_MS);
  const details = { trials: Object.keys(back).length, slowestMs: Math.max(...Object.values(back)), slow };
  const sizes = { things: load.brought.length, mails: load.mails.length, events: new Set(network.receiver.ids).size };
  return {
    value: faults.length,
    limit: 0,
    pass: faults.length === 0 && slow.length === 0,
    details: { ...details, ...sizes },
  };
}

/** After how many milliseconds of a network that is well again new work came through. */
async function suffer({ wires }: Network, load: Load, link: Link, fault: Fault): Promise<number> {
  wires[link].strike(fault);
  await new Promise((later) => setTimeout(later, FAULT_MS));
  wires[link].heal();
  const began = performance.now();
  const came = link === 'mail' ? load.mailed() : link === 'webhook' ? load.told() : load.through();
  const most = new Promise((later) => setTimeout(later, PATIENCE_MS).unref());
  await Promise.race([came, most]);
  return Math.round(performance.now() - began);
}

/** What ended otherwise than it would have without any fault. */
async function found(network: Network, load: Load): Promise<string[]> {
  const ends = await load.ends();
  const faults = load.brought.flatMap(({ kind, number }) =>
    ends.get(number) === load.right.get(kind)
      ? []
      : [`${number} ${kind}: ${ends.get(number) ?? 'nothing'}, not ${load.right.get(kind)}`],
  );
  const arrived = new Set(network.box.received.map(({ subject }) => subject));
  for (const mail of load.mails) if (!arrived.has(mail)) faults.push(`${mail} did not arrive`);
  const { dead, untold } = await counting(network.instance, async (owner) => {
    const one = await owner.query('SELECT kind, cause FROM dead_letter WHERE tenant_id = $1', [load.tenant.id]);
    const two = await owner.query(
      "SELECT event_id, state FROM webhook_delivery d JOIN webhook w ON w.tenant_id = d.tenant_id AND w.id = d.webhook_id WHERE w.name = 'Network' AND (state = 'failed' OR (state = 'delivered' AND event_id <> ALL($1)))",
      [network.receiver.ids],
    );
    return { dead: one.rows, untold: two.rows };
  });
  for (const row of [...dead, ...untold]) faults.push(JSON.stringify(row));
  const verdict = await verifyExport(await load.log());
  if (!verdict.ok) faults.push(`the audit log: ${JSON.stringify(verdict).slice(0, 300)}`);
  return faults;
}
