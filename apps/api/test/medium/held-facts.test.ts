import type { CanonicalInvoice } from '@clearhold/documents';
import { newId } from '@clearhold/kernel';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountSeal } from '../../src/features/accounts/index.ts';
import { JudgeInvoices } from '../../src/features/invoices/judge-invoices.ts';
import { saveInvoices } from '../../src/features/invoices/save-invoices.ts';
import { upsertOrders, upsertReceipts } from '../../src/features/masterdata/index.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PolicyRepository } from '../../src/features/policies/policy.repository.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import type { Tx } from '../../src/platform/database/tx.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const two = systemContext(northTwo.id, northTwo.partnerId);
const policies = new PolicyService(new PolicyRepository());
let judge: JudgeInvoices;
const supplier = { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' };
let house: Database;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  const config = Config.load(database().env);
  house = new Database(config);
  judge = new JudgeInvoices(policies, new AccountSeal(config));
  for (const ctx of [one, two]) {
    const line = { id: '1', sellerItemId: 'B1', quantity: '10', unit: 'C62', price: '10.00' };
    const order = {
      kind: 'PurchaseOrder' as const,
      number: 'PO-7',
      currency: 'EUR',
      supplier,
      customer: {},
      lines: [line],
      totals: {},
    };
    await house.inTenant(ctx, (tx) => upsertOrders(tx, [{ sourceId: 'po-7', sourceVersion: 1, canonical: order }]));
  }
});
afterAll(async () => {
  await house?.close();
  await owner?.end();
});

const canonical: CanonicalInvoice = {
  kind: 'Invoice',
  number: 'INV-7',
  issueDate: '2026-11-02',
  currency: 'EUR',
  supplier,
  customer: {},
  orderReference: 'PO-7',
  payment: {},
  lines: [
    {
      id: '1',
      sellerItemId: 'B1',
      quantity: '10',
      unit: 'C62',
      price: '10.00',
      net: '100.00',
      allowances: [],
      charges: [],
    },
  ],
  allowances: [],
  charges: [],
  taxes: [],
  totals: { lines: '100.00', net: '100.00', gross: '100.00', payable: '100.00' },
};

async function takeIn(tx: Tx) {
  const documentId = newId();
  await tx.run(
    `INSERT INTO document (tenant_id, id, sha256, size, content_type, channel, received_by, correlation_id) VALUES ($1, $2, $3, 1, 'application/xml', 'api', 'system:test', 'test')`,
    [tx.ctx.tenantId, documentId, 'a'.repeat(64)],
  );
  const arrived = {
    documentId,
    sha256: 'a'.repeat(64),
    canonical,
    problems: [],
    receivedBy: 'system:test',
    unitId: null,
    correlationId: 'test',
  };
  const judged = await judge.judge(tx, [arrived]);
  await saveInvoices(tx, judged);
  return judged[0]!;
}

const receive = (ctx: typeof one) => {
  const lines = [{ id: '1', orderLineReference: '1', sellerItemId: 'B1', quantity: '10', unit: 'C62' }];
  const receipt = {
    kind: 'GoodsReceipt' as const,
    number: 'GR-7',
    orderReference: 'PO-7',
    supplier,
    customer: {},
    lines,
  };
  return house.inTenant(ctx, (tx) => upsertReceipts(tx, [{ sourceId: 'gr-7', sourceVersion: 1, canonical: receipt }]));
};

const somebodyWaits = async () =>
  (
    await owner.query(
      'SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())',
    )
  ).rowCount === 1;

describe('an invoice and its receipt that come at the same moment', () => {
  test('never miss each other: the receipt waits, then has the held invoice judged again; other tenants do not wait', async () => {
    let commit = () => {};
    const mayCommit = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let judgedAlready = () => {};
    const judged = new Promise<void>((resolve) => {
      judgedAlready = resolve;
    });
    const invoice = house.inTenant(one, async (tx) => {
      const verdict = await takeIn(tx);
      judgedAlready();
      await mayCommit;
      return verdict;
    });
    await judged;
    let received = false;
    const receipt = receive(one).then(() => {
      received = true;
    });
    await receive(two);
    // The receipt is either through, having looked for held invoices, or it waits; only then may the invoice commit.
    while (!received && !(await somebodyWaits()));
    expect(received).toBe(false);
    commit();
    const [verdict] = await Promise.all([invoice, receipt]);
    expect(verdict.detection.exceptions.map(({ code }) => code)).toContain('AP.REF.RECEIPT_MISSING');
    const { rows } = await owner.query(
      `SELECT subject_id FROM outbox WHERE tenant_id = $1 AND kind = 'invoice.recheck' AND payload ->> 'cause' = 'receiptPosted'`,
      [northOne.id],
    );
    expect(rows).toEqual([{ subject_id: verdict.invoiceId }]);
  });
});
