import { createHash } from 'node:crypto';
import { blockingKeys, type KeyKind } from '@clearhold/exceptions';
import type { ArrivedInvoice } from './arrived-invoice.ts';

/** Signed 64-bit integers as text, by what they stand for. */
export type DuplicateKeys = Readonly<Partial<Record<KeyKind, string>>>;

/** The columns that hold them, in the order in which they are asked. */
export const KEY_COLUMNS = {
  core: 'key_core',
  anyone: 'key_anyone',
  taxId: 'key_tax',
  account: 'key_account',
  name: 'key_name',
} as const satisfies Record<KeyKind, string>;

export function keysOf(tenantId: string, { canonical }: ArrivedInvoice, supplierId: string): DuplicateKeys {
  const { supplier, payment, number, totals } = canonical;
  const keys = blockingKeys({
    supplierId,
    supplierName: supplier.name,
    taxId: supplier.taxId,
    account: payment.iban,
    number,
    gross: totals.gross ?? totals.payable ?? '0',
  });
  return Object.fromEntries(keys.map(({ kind, text }) => [kind, hash(`${tenantId} ${text}`)]));
}

export const keyColumns = (keys: DuplicateKeys) =>
  Object.fromEntries(Object.entries(KEY_COLUMNS).map(([kind, column]) => [column, keys[kind as KeyKind] ?? null]));

const hash = (text: string) => createHash('sha256').update(text).digest().readBigInt64BE().toString();
