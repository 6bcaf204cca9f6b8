import { expect, it } from 'vitest';
import type { Batch } from '../queue/transport.ts';
import { PARCEL_ROWS, pack } from './pack.ts';

const batch = (kind: string, rows: number): Batch => ({
  tenantId: 't',
  partnerId: 'p',
  kind,
  ids: Array.from({ length: rows }, (_, n) => `${kind}-${n}`),
  epochs: Array.from({ length: rows }, () => 1),
});
const inside = (kind: string) => kind !== 'erp';
const rowsOf = (parcel: readonly Batch[]) => parcel.reduce((sum, one) => sum + one.ids.length, 0);

it('gives each worker something when there is little', () => {
  const parcels = pack([batch('a', 1), batch('b', 1), batch('c', 1)], 5, inside);
  expect(parcels.map(rowsOf)).toEqual([1, 1, 1]);
});

it('puts many small batches into as many parcels as there is room for', () => {
  const parcels = pack(
    Array.from({ length: 80 }, (_, n) => batch(`k${n}`, 1)),
    5,
    inside,
  );
  expect(parcels).toHaveLength(5);
  expect(parcels.every((parcel) => rowsOf(parcel) === 16)).toBe(true);
});

it('lets work that touches the outside travel alone, so that what it waits for holds nobody up', () => {
  const parcels = pack([batch('a', 2), batch('erp', 1), batch('b', 2), batch('erp', 1)], 1, inside);
  expect(parcels.map((parcel) => parcel.map((one) => one.kind))).toEqual([['erp'], ['erp'], ['a', 'b']]);
});

it('starts a new parcel once one is full and never cuts a batch', () => {
  const parcels = pack([batch('a', PARCEL_ROWS + 6), batch('b', 3), batch('c', PARCEL_ROWS)], 1, inside);
  expect(parcels.map((parcel) => parcel.map((one) => one.kind))).toEqual([['a'], ['b', 'c']]);
});
