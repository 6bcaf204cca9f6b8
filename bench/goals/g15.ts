import { ublInvoice } from '../../apps/api/src/seed/ubl.ts';
import { visit } from '../../apps/api/test/house/caller.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { houseGoal } from '../house-goal.ts';
import { seeded, short } from '../report.ts';

/** One thing that arrives: a version of a record, or a document. */
interface Arrival {
  readonly send: (key: ReturnType<typeof visit>) => Promise<number>;
  readonly what: string;
}

const supplier = { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' };

// Duplicates and disorder are harmless: whatever arrives how often and in which order, the end is that of the orderly run.
await houseGoal('G15', async (house) => {
  const orders = short ? 20 : 150;
  const times = short ? 3 : 5;
  const random = seeded(15);
  const arrivals = Array.from({ length: orders }, (_, n) => ofOrder(n)).flat();
  const calm = await newTenant(house, 'calm');
  const wild = await newTenant(house, 'wild');
  const faults: string[] = [];
  for (const one of arrivals) faults.push(...(await sent(one, calm.key)));
  await house.quiet(240);
  const mixed = shuffled(Array.from({ length: times }, () => arrivals).flat(), random);
  const lanes = Array.from({ length: 6 }, (_, lane) => mixed.filter((_one, index) => index % 6 === lane));
  await Promise.all(
    lanes.map(async (lane) => {
      for (const one of lane) faults.push(...(await sent(one, wild.key)));
    }),
  );
  await house.quiet(240);
  const [orderly, disorderly] = [await endOf(house, calm.id), await endOf(house, wild.id)];
  const different = orderly.flatMap((line, at) => (line === disorderly[at] ? [] : [`${line}\n  ${disorderly[at]}`]));
  if (orderly.length !== disorderly.length)
    different.push(`${orderly.length} things in order, ${disorderly.length} in disorder`);
  const doubled = await house.owner.query(
    `SELECT number FROM invoice WHERE tenant_id = $1 GROUP BY number HAVING count(*) > 1`,
    [wild.id],
  );
  if (doubled.rowCount) different.push(`${doubled.rowCount} invoices were kept twice`);
  for (const fault of [...faults, ...different].slice(0, 12)) process.stderr.write(`${fault}\n`);
  const value = faults.length + different.length;
  return {
    value,
    limit: 0,
    pass: value === 0,
    details: { things: orderly.length, arrivals: arrivals.length, sent: mixed.length, times },
  };
});

/** All that belongs to one order: its versions, its receipts, its invoice; every third differs somewhere at the end. */
function ofOrder(n: number): Arrival[] {
  const number = `PO-${n}`;
  const price = n % 3 === 0 ? '9.00' : '10.00';
  const received = n % 4 === 0 ? '6' : '10';
  const order = (version: number, agreed: string) => ({
    what: `order ${n} v${version}`,
    send: (key: ReturnType<typeof visit>) =>
      put(key, `/v1/purchase-orders/po-${n}`, {
        sourceVersion: version,
        number,
        currency: 'EUR',
        terms: '30 days',
        supplier,
        lines: [{ id: '1', sellerItemId: 'B1', quantity: '10', unit: 'C62', price: agreed }],
      }),
  });
  const receipt = (version: number, quantity: string) => ({
    what: `receipt ${n} v${version}`,
    send: (key: ReturnType<typeof visit>) =>
      put(key, `/v1/goods-receipts/gr-${n}`, {
        sourceVersion: version,
        number: `GR-${n}`,
        orderReference: number,
        lines: [{ id: '1', orderLineReference: '1', sellerItemId: 'B1', quantity, unit: 'C62' }],
      }),
  });
  const body = ublInvoice({
    number: `INV-${n}-${(n * 7919) % 10_007}`,
    order: number,
    issueDate: '2026-11-02',
    dueDate: '2026-12-02',
    currency: 'EUR',
    vat: '25',
    lines: [{ id: '1', item: 'B1', name: 'Bearing', quantity: '10', price: '10.00', orderLine: '1' }],
    supplier: { ...supplier, country: 'HR', endpoint: supplier.taxId, iban: 'DE89370400440532013000' },
    customer: { name: 'Calm and Wild', taxId: 'DE123456789', country: 'DE' },
  });
  const invoice = {
    what: `invoice ${n}`,
    send: async (key: ReturnType<typeof visit>) =>
      (await key.post('/v1/documents', body, { 'content-type': 'application/xml', 'idempotency-key': `invoice-${n}` }))
        .status,
  };
  return [order(1, '8.00'), order(2, '9.50'), order(3, price), receipt(1, '3'), receipt(2, received), invoice];
}

async function put(key: ReturnType<typeof visit>, path: string, body: unknown): Promise<number> {
  return (await key.put(path, body)).status;
}

async function sent(one: Arrival, key: ReturnType<typeof visit>): Promise<string[]> {
  const status = await one.send(key);
  return status < 300 || status === 409 ? [] : [`${one.what}: ${status}`];
}

function shuffled<T>(list: T[], random: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** A tenant like any other of its partner, made by the partner's own staff. */
async function newTenant(house: House, slug: string) {
  const admin = await house.as('meridian', 'partner-admin');
  const input = {
    slug,
    name: 'Calm and Wild',
    currency: 'EUR',
    country: 'DE',
    blueprint: 'standard',
    adminName: 'Adam Able',
    adminEmail: `adam@${slug}.example`,
  };
  const { createTenant } = await admin.ask(
    'mutation($input: CreateTenantInput!) { createTenant(input: $input) { __typename ... on TenantCreated { tenant { id } apiKey } ... on Refusal { message } } }',
    { input },
  );
  if (createTenant.__typename !== 'TenantCreated') throw new Error(JSON.stringify(createTenant));
  const { rows } = await house.owner.query<{ host: string }>('SELECT host FROM host WHERE tenant_id = $1', [
    createTenant.tenant.id,
  ]);
  await house.owner.query(
    `UPDATE api_key SET scopes = ARRAY['documents:write', 'documents:read', 'masterdata:write'] WHERE tenant_id = $1`,
    [createTenant.tenant.id],
  );
  return {
    id: createTenant.tenant.id as string,
    key: visit(house.port, rows[0]!.host).withHeaders({ authorization: `Bearer ${createTenant.apiKey}` }),
  };
}

/**
 * Where everything stands at the end, apart from ids and times. What was held for a while and released is where it would
 * be had it never been held; a case whose cause is gone only waits for the invoice's other cases.
 */
async function endOf(house: House, tenantId: string): Promise<string[]> {
  const { rows } = await house.owner.query<{ line: string }>(
    `SELECT 'invoice ' || i.number || ' ' || CASE WHEN i.status IN ('clear', 'released') THEN 'payable' ELSE i.status END || ' ' || i.payable || ' ' || coalesce((SELECT string_agg(e.code || ' ' || coalesce(e.line, '') || ' ' || e.amount_at_risk, ', ' ORDER BY e.code, e.line) FROM exception_record e
       WHERE e.tenant_id = $1 AND e.invoice_id = i.id AND e.state = 'open'), 'nothing open') || ' cases: ' || (SELECT count(*) FROM case_file c WHERE c.tenant_id = $1 AND c.invoice_id = i.id AND c.closed_at IS NULL AND c.state <> 'WAITING_ERP') AS line
     FROM invoice i WHERE i.tenant_id = $1
     UNION ALL SELECT 'order ' || source_id || ' v' || source_version || ' ' || (canonical #>> '{lines,0,price}') FROM purchase_order WHERE tenant_id = $1
     UNION ALL SELECT 'receipt ' || g.source_id || ' v' || g.source_version || ' ' || coalesce((SELECT string_agg(l.quantity::text, ',') FROM goods_receipt_line l WHERE l.tenant_id = $1 AND l.receipt_id = g.id), '') FROM goods_receipt g WHERE g.tenant_id = $1
     UNION ALL SELECT 'supplier ' || name || ' ' || count(*) FROM supplier WHERE tenant_id = $1 GROUP BY name
     UNION ALL SELECT 'dead ' || kind || ' ' || cause FROM dead_letter WHERE tenant_id = $1 ORDER BY 1`,
    [tenantId],
  );
  return rows.map((row) => row.line);
}
