import { tenantsOf } from '../../apps/api/test/house/demo.ts';
import { counting, invoice, pooled, send } from '../documents.ts';
import { type Instance, startInstance } from '../instance.ts';
import { goal, short } from '../report.ts';

// The API is idempotent: same key and bytes, same answer byte for byte; other bytes 409; many at once, one effect.
await goal('G14', async () => {
  const instance = await startInstance();
  try {
    return await show(instance);
  } finally {
    await instance.stop();
  }
});

async function show(instance: Instance) {
  const [first, second] = tenantsOf(instance.demo);
  const faults: string[] = [];
  const parallel = short ? 300 : 1_000;
  const body = invoice('IDEM-1');
  const answers = new Set<string>();
  await pooled(
    Array.from({ length: parallel }, (_, n) => n),
    50,
    async () => {
      answers.add(JSON.stringify(await send(instance, first!, body, 'key-1')));
    },
  );
  const [answer] = [...answers];
  if (answers.size !== 1 || JSON.parse(answer!).status !== 202)
    faults.push(`${answers.size} different answers to ${parallel} equal requests: ${[...answers].slice(0, 3)}`);
  const other = await send(instance, first!, invoice('IDEM-2'), 'key-1');
  if (other.status !== 409) faults.push(`other bytes under the same key: ${other.status}`);
  const again = JSON.stringify(await send(instance, first!, body, 'key-1'));
  if (again !== answer) faults.push('the answer changed after a conflict');
  const stranger = await send(instance, second!, body, 'key-1');
  if (stranger.status !== 202 || stranger.body === JSON.parse(answer!).body)
    faults.push("another tenant's equal key is not his own");
  const made = await counting(instance, async (owner) => {
    const sql =
      "SELECT tenant_id, count(*)::int AS n FROM document WHERE id IN (SELECT document_id FROM idempotency_key WHERE key = 'key-1') GROUP BY 1";
    const { rows } = await owner.query<{ n: number }>(sql);
    return rows.map((row) => row.n);
  });
  if (made.join() !== '1,1') faults.push(`documents made: ${made}`);
  const orphans = await counting(instance, async (owner) =>
    Number(
      (
        await owner.query(
          "SELECT count(*) FROM document WHERE channel = 'api' AND NOT EXISTS (SELECT FROM idempotency_key k WHERE k.tenant_id = document.tenant_id AND k.document_id = document.id)",
        )
      ).rows[0].count,
    ),
  );
  if (orphans > 0) faults.push(`${orphans} documents beside the keys`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return { value: faults.length, limit: 0, pass: faults.length === 0, details: { parallel, different: answers.size } };
}
