import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verifyExport } from '@clearhold/audit';
import { visit } from '../../apps/api/test/house/caller.ts';
import { type DemoTenant, tenantsOf } from '../../apps/api/test/house/demo.ts';
import { counting, drained, invoice, send, sha256 } from '../documents.ts';
import { type Instance, ready, startInstance } from '../instance.ts';
import { goal, short, skip } from '../report.ts';

const DISK = '900m';
const FILLINGS = short ? 2 : 6;
const FULL_MS = 8_000;
const BACK_MS = 10_000;

// Tier N. The disk that holds database, documents and logs is full to the last page: whoever writes is told to come again, what was
// acknowledged is there whole, and soon after there is room again everything goes on.
const disk = mount();
await goal('G26', async () => {
  process.env.TMPDIR = disk;
  try {
    const instance = await startInstance({}, 1_000);
    return await show(instance).finally(() => instance.stop());
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  }
});

async function show(instance: Instance) {
  const tenants = tenantsOf(instance.demo);
  const tenant = tenants[0]!;
  const acknowledged = new Map<string, string>();
  const answers: Record<string, number> = {};
  let running = true;
  let sent = 0;
  const writers = Array.from({ length: 6 }, async () => {
    while (running) {
      const number = `FULL-${++sent}`;
      // Of all sizes, so that a page of the disk may be left for a part of one.
      const text = invoice(number).replace('<cbc:ID>', `<!--${'x'.repeat((sent * 7919) % 60_000)}--><cbc:ID>`);
      const { status, body } = await send(instance, tenant, text, number);
      answers[status] = (answers[status] ?? 0) + 1;
      if (status === 202) acknowledged.set(JSON.parse(body).id, sha256(text));
      else await new Promise((next) => setTimeout(next, 50));
    }
  });
  const back: number[] = [];
  for (let n = 0; n < FILLINGS; n++) {
    await new Promise((next) => setTimeout(next, 1_000));
    const free = fill();
    await new Promise((next) => setTimeout(next, FULL_MS));
    free();
    const began = performance.now();
    await ready(instance.url, 60_000);
    while ((await send(instance, tenants[1]!, invoice(`BACK-${n}-${++sent}`))).status !== 202)
      await new Promise((next) => setTimeout(next, 50));
    back.push(performance.now() - began);
  }
  running = false;
  await Promise.all(writers);
  const finished = await drained(instance, 120_000);
  const { lost, corrupt } = await kept(instance, tenant, acknowledged);
  const wrong = Object.entries(answers).filter(([status]) => !['202', '429', '503', '0'].includes(status));
  const value = lost + corrupt + wrong.length;
  const slowest = Math.max(...back);
  const inTime = slowest <= BACK_MS;
  const refused = answers['503'] ?? 0;
  const pass = value === 0 && finished && refused > 0 && inTime;
  const details = { fillings: FILLINGS, acknowledged: acknowledged.size, answers, lost, corrupt, finished };
  return { value, limit: 0, pass, details: { ...details, backAfterMs: Math.round(slowest) } };
}

/** How many of the acknowledged documents are not there, and how many are there otherwise than they were sent; the log counts too. */
async function kept(instance: Instance, tenant: DemoTenant, acknowledged: ReadonlyMap<string, string>) {
  const at = visit(instance.port, new URL(tenant.portalUrl).hostname);
  const key = at.withHeaders({ authorization: `Bearer ${tenant.apiKey}` });
  let [lost, corrupt] = [0, 0];
  for (const [id, hash] of acknowledged) {
    const { status, text } = await key.get(`/v1/documents/${id}/content`);
    if (status === 404) lost++;
    else if (status !== 200 || sha256(text) !== hash) corrupt++;
  }
  const unfinished = await counting(instance, async (owner) => {
    const { rows } = await owner.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM document WHERE id = ANY($1) AND status = 'received'",
      [[...acknowledged.keys()]],
    );
    return rows[0]!.n;
  });
  const auditor = await at.signIn(tenant.users.find(({ roles }) => roles.includes('auditor'))!);
  const log = await auditor.get('/v1/audit/export');
  const verdict = await verifyExport(log.text.trimEnd().split('\n'));
  return { lost: lost + unfinished, corrupt: corrupt + (verdict.ok ? 0 : 1) };
}

/** Takes all that is left of the disk; returns what gives it back. */
function fill(): () => void {
  const file = path.join(disk, 'ballast');
  const handle = openSync(file, 'w');
  for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2)) {
    const block = Buffer.alloc(size);
    try {
      while (writeSync(handle, block) === size);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(handle);
  return () => rmSync(file);
}

function mount(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    rmSync(folder, { recursive: true });
    skip('G26', 'a disk of a given size can be mounted by root alone');
  }
  chmodSync(folder, 0o777);
  return folder;
}
