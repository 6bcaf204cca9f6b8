import { tenantsOf } from '../../apps/api/test/house/demo.ts';
import { counting, drained, invoice, send } from '../documents.ts';
import { type Instance, startInstance } from '../instance.ts';
import { goal, seeded, short } from '../report.ts';

const HELD_TOGETHER = `
  WITH received AS (SELECT tenant_id, subject_id, count(*) AS n FROM audit_entry WHERE action = 'document.received' GROUP BY 1, 2),
  ended AS (SELECT tenant_id, subject_id, count(*) AS n FROM audit_entry WHERE action IN ('document.processed', 'document.rejected') GROUP BY 1, 2),
  chain AS (SELECT tenant_id, count(*) AS n, max(seq) AS last FROM audit_entry GROUP BY 1)
  SELECT (SELECT count(*)::int FROM document) AS documents,
    (SELECT count(*)::int FROM audit_entry) AS entries,
    (SELECT count(*)::int FROM document d WHERE NOT EXISTS (SELECT FROM received r WHERE r.tenant_id = d.tenant_id AND r.subject_id = d.id::text)) AS without_entry,
    (SELECT count(*)::int FROM received r WHERE NOT EXISTS (SELECT FROM document d WHERE d.tenant_id = r.tenant_id AND d.id::text = r.subject_id)) AS without_document,
    (SELECT count(*)::int FROM document d WHERE d.status <> 'received' AND NOT EXISTS (SELECT FROM ended e WHERE e.tenant_id = d.tenant_id AND e.subject_id = d.id::text)) AS without_end,
    (SELECT count(*)::int FROM received WHERE n > 1) + (SELECT count(*)::int FROM ended WHERE n > 1) AS twice,
    (SELECT count(*)::int FROM chain WHERE n <> last) AS gaps,
    (SELECT count(*)::int FROM audit_head h JOIN chain c USING (tenant_id) JOIN audit_entry e ON e.tenant_id = c.tenant_id AND e.seq = c.last WHERE h.seq <> c.last OR h.hash <> e.hash) AS heads`;

// No change without its trail: API and worker are killed while they write; then documents and log are held together.
await goal('G29', async () => {
  const instance = await startInstance();
  try {
    return await show(instance);
  } finally {
    await instance.stop();
  }
});

async function show(instance: Instance) {
  const tenants = tenantsOf(instance.demo);
  const random = seeded(29);
  let running = true;
  let sent = 0;
  const writers = Array.from({ length: 8 }, async (_, lane) => {
    while (running) {
      const { status } = await send(instance, tenants[(lane + sent) % tenants.length]!, invoice(`TRAIL-${++sent}`));
      if (status !== 202) await new Promise((next) => setTimeout(next, 50));
    }
  });
  const kills = short ? 4 : 20;
  for (let n = 0; n < kills; n++) {
    await new Promise((next) => setTimeout(next, 800 + random() * 800));
    instance.kill(n % 2 ? 'worker' : 'api');
  }
  await new Promise((next) => setTimeout(next, 2_000));
  running = false;
  await Promise.all(writers);
  const finished = await drained(instance, 90_000);
  const found = await counting(
    instance,
    async (owner) => (await owner.query<Record<string, number>>(HELD_TOGETHER)).rows[0]!,
  );
  const orphans =
    found.without_entry! + found.without_document! + found.without_end! + found.twice! + found.gaps! + found.heads!;
  return {
    value: orphans,
    limit: 0,
    pass: orphans === 0 && finished && found.documents! > 0,
    details: { kills, finished, ...found },
  };
}
