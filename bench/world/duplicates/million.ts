import { normaliseNumber } from '@clearhold/exceptions';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import type pg from 'pg';
import type { ArrivedInvoice } from '../../../apps/api/src/features/invoices/arrived-invoice.ts';
import { Candidates } from '../../../apps/api/src/features/invoices/duplicate-candidates.ts';
import { keyColumns, keysOf } from '../../../apps/api/src/features/invoices/duplicate-keys.ts';
import { Config } from '../../../apps/api/src/platform/config/config.ts';
import { systemContext } from '../../../apps/api/src/platform/context/tenant-context.ts';
import { Database } from '../../../apps/api/src/platform/database/database.ts';
import { Instance } from '../instance.ts';
import { type Bill, invoiceOf, isoDay } from './bill.ts';

const LOOKBACK_DAYS = 730;
const BATCH = 5_000;

/** Milliseconds that each search took, one invoice at a time, among so many of one tenant in PostgreSQL. */
export async function searchAmong(count: number, history: readonly Bill[], searches: number): Promise<number[]> {
  const instance = await Instance.open();
  const database = new Database(Config.load({ ...process.env, ...instance.variables }));
  try {
    const [partnerId, tenantId] = [newId<string>(), newId<string>()];
    await instance.owner.query(
      `INSERT INTO scope (tenant_id, id, kind, parent_id, partner_id, slug, name) VALUES ($1, $1, 'partner', $3, NULL, 'bench-p', 'Bench'), ($2, $2, 'tenant', $1, $1, 'bench-t', 'Bench')`,
      [partnerId, tenantId, PLATFORM_ID],
    );
    await fill(instance.owner, tenantId, count, history);
    const times: number[] = [];
    const one = async (n: number) => {
      const arrived = arrivedOf(copyOf(history[(n * 7919) % history.length]!, n % 40));
      const began = performance.now();
      await database.read(systemContext(tenantId, partnerId), (tx) =>
        Candidates.load(tx, [arrived], [arrived.canonical.buyerReference!], LOOKBACK_DAYS),
      );
      return performance.now() - began;
    };
    for (let n = 0; n < searches + 50; n++) times.push(await one(n));
    return times.slice(50);
  } finally {
    await database.close();
    await instance.close();
  }
}

// A supplier's invoices again, four times over, for as many suppliers as it takes.
function copyOf(bill: Bill, n: number): Bill {
  const supplierId = uuidOf(`${Math.floor(n / 4)}${bill.supplierId.slice(1).padStart(7, '0')}`);
  return {
    ...bill,
    supplierId,
    supplierName: `${bill.supplierName} ${Math.floor(n / 4)}`,
    number: `${bill.number}${n % 4}`,
  };
}

const uuidOf = (digits: string) => `00000000-0000-4000-8000-${digits.padStart(12, '0')}`;

const arrivedOf = (bill: Bill): ArrivedInvoice => ({
  ...{
    documentId: newId<string>(),
    sha256: newId<string>(),
    problems: [],
    receivedBy: 'bench',
    unitId: null,
    correlationId: '',
  },
  canonical: { ...invoiceOf(bill), buyerReference: bill.supplierId },
});

async function fill(owner: pg.Client, tenantId: string, count: number, history: readonly Bill[]): Promise<void> {
  await owner.query('SET session_replication_role = replica');
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
      const n = from + at;
      return rowOf(tenantId, copyOf(history[n % history.length]!, Math.floor(n / history.length)));
    });
    await owner.query(
      `INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_id, supplier_name, issue_date, currency, net, gross, payable,
         order_references, sha256, status, spotless, key_core, key_anyone, key_tax, key_account, key_name, created_at, updated_at)
       SELECT tenant_id, id, document_id, kind, number, normalised_number, supplier_id, supplier_name, issue_date, currency, net, gross, payable,
         order_references, sha256, status, spotless, key_core, key_anyone, key_tax, key_account, key_name, now() - random() * interval '700 days', now()
       FROM jsonb_populate_recordset(NULL::invoice, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await owner.query('SET session_replication_role = DEFAULT');
  await owner.query('VACUUM ANALYZE invoice');
}

function rowOf(tenant_id: string, bill: Bill) {
  const { number, amount, supplierId, supplierName } = bill;
  const keys = keyColumns(keysOf(tenant_id, arrivedOf(bill), supplierId));
  return {
    ...{
      tenant_id,
      id: newId(),
      document_id: newId(),
      kind: 'Invoice',
      number,
      normalised_number: normaliseNumber(number),
    },
    ...{ supplier_id: supplierId, supplier_name: supplierName, issue_date: isoDay(bill.day), currency: bill.currency },
    ...{
      net: amount,
      gross: amount,
      payable: amount,
      order_references: [],
      sha256: newId(),
      status: 'clear',
      spotless: true,
      ...keys,
    },
  };
}
