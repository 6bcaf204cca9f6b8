import { randomUUID } from 'node:crypto';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import type pg from 'pg';
import { formatApiKey } from '../../apps/api/src/features/identity/api-key-format.ts';
import { tokenHash } from '../../apps/api/src/platform/auth/secrets.ts';

export interface BenchTenant {
  readonly id: string;
  readonly slug: string;
  readonly apiKey: string;
}

const SCOPES = ['documents:write', 'documents:read', 'masterdata:write', 'cases:read'];
const ORDERS = 20;
export const SUPPLIERS = 20;

/** How much master data each tenant has: orders of three lines, each received in full. */
export interface Shape {
  readonly suppliers: number;
  readonly orders: number;
}

/** Makes `count` tenants of one partner with suppliers, orders and full receipts, written straight to the tables. */
export async function makeTenants(
  owner: pg.Client,
  count: number,
  { suppliers, orders }: Shape = { suppliers: SUPPLIERS, orders: ORDERS },
): Promise<BenchTenant[]> {
  const partnerId = newId();
  const spaces: object[] = [
    {
      tenant_id: partnerId,
      id: partnerId,
      kind: 'partner',
      parent_id: PLATFORM_ID,
      partner_id: null,
      slug: 'bench',
      name: 'Bench',
    },
  ];
  const tenants: BenchTenant[] = [];
  const keys: object[] = [];
  for (let n = 0; n < count; n++) {
    const id = newId();
    const slug = `bench-${n}`;
    const keyId = randomUUID();
    const { key, secret } = formatApiKey(id, keyId);
    spaces.push({
      tenant_id: id,
      id,
      kind: 'tenant',
      parent_id: partnerId,
      partner_id: partnerId,
      slug,
      name: `Bench ${n}`,
    });
    keys.push({
      tenant_id: id,
      id: keyId,
      name: 'bench',
      secret_hash: `\\x${tokenHash(secret).toString('hex')}`,
      scopes: SCOPES,
    });
    tenants.push({ id, slug, apiKey: key });
  }
  await owner.query(
    `INSERT INTO scope (tenant_id, id, kind, parent_id, partner_id, slug, name) SELECT tenant_id, id, kind, parent_id, partner_id, slug, name FROM jsonb_populate_recordset(NULL::scope, $1)`,
    [JSON.stringify(spaces)],
  );
  await owner.query(
    `INSERT INTO host (tenant_id, host, surface) SELECT tenant_id, slug || '.localhost', 'portal' FROM scope WHERE kind = 'tenant'`,
  );
  await owner.query(
    `INSERT INTO api_key (tenant_id, id, name, secret_hash, scopes, created_by, expires_at) SELECT tenant_id, id, name, secret_hash, scopes, 'bench', now() + interval '1 day' FROM jsonb_populate_recordset(NULL::api_key, $1)`,
    [JSON.stringify(keys)],
  );
  await owner.query(SUPPLIERS_SQL, [suppliers - 1]);
  await owner.query(ACCOUNTS_SQL);
  await owner.query(ORDERS_SQL, [orders - 1]);
  await owner.query(RECEIPTS_SQL);
  await owner.query(RECEIPT_LINES_SQL);
  return tenants;
}

export const IBAN = 'DE89370400440532013000';
export const supplierOf = (n: number) => ({
  name: `Supplier ${n}`,
  taxId: `DE1366${String(95_900 + n).padStart(5, '0')}`,
  country: 'HR',
  endpoint: `DE1366${String(95_900 + n).padStart(5, '0')}`,
  iban: IBAN,
});
export const orderOf = (n: number) => `PO-${n % ORDERS}`;

const SUPPLIERS_SQL = `
  INSERT INTO supplier (tenant_id, id, source_id, source_version, name, tax_id, country, terms, canonical)
  SELECT s.tenant_id, gen_random_uuid(), 'S-' || n, 1, 'Supplier ' || n, 'DE1366' || lpad((95900 + n)::text, 5, '0'), 'DE', '30 days', '{}'
  FROM scope s, generate_series(0, $1::int) AS n WHERE s.kind = 'tenant'`;
const ACCOUNTS_SQL = `
  INSERT INTO supplier_bank_account (tenant_id, id, supplier_id, iban, status, proposed_by, verified_at)
  SELECT tenant_id, gen_random_uuid(), id, '${IBAN}', 'verified', 'bench', now() - interval '1 year' FROM supplier`;
const LINES = `(SELECT jsonb_agg(jsonb_build_object('id', l::text, 'description', 'Item ' || l, 'sellerItemId', 'I' || l, 'quantity', '1000000000', 'unit', 'C62', 'price', '10.00')) FROM generate_series(1, 3) AS l)`;
const ORDERS_SQL = `
  INSERT INTO purchase_order (tenant_id, id, source_id, source_version, number, currency, status, canonical)
  SELECT s.tenant_id, gen_random_uuid(), 'PO-' || n, 1, 'PO-' || n, 'EUR', 'open',
    jsonb_build_object('kind', 'PurchaseOrder', 'number', 'PO-' || n, 'currency', 'EUR', 'supplier', '{}'::jsonb, 'customer', '{}'::jsonb, 'totals', '{}'::jsonb, 'lines', ${LINES})
  FROM scope s, generate_series(0, $1::int) AS n WHERE s.kind = 'tenant'`;
const RECEIPTS_SQL = `
  INSERT INTO goods_receipt (tenant_id, id, source_id, source_version, number, order_number, canonical)
  SELECT tenant_id, gen_random_uuid(), 'GR-' || number, 1, 'GR-' || number, number,
    jsonb_build_object('kind', 'GoodsReceipt', 'number', 'GR-' || number, 'orderReference', number, 'supplier', '{}'::jsonb, 'customer', '{}'::jsonb,
      'lines', (SELECT jsonb_agg(l || jsonb_build_object('orderLineReference', l ->> 'id')) FROM jsonb_array_elements(canonical -> 'lines') AS l))
  FROM purchase_order`;
const RECEIPT_LINES_SQL = `
  INSERT INTO goods_receipt_line (tenant_id, receipt_id, line_id, order_number, order_line_id, quantity)
  SELECT g.tenant_id, g.id, l ->> 'id', g.order_number, l ->> 'id', (l ->> 'quantity')::numeric FROM goods_receipt g, jsonb_array_elements(g.canonical -> 'lines') AS l`;
