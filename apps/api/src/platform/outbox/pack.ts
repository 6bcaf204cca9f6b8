import type { Batch, Parcel } from '../queue/transport.ts';

// A job of the queue costs a few milliseconds of the database; with one row each that would be most of the work.
export const PARCEL_ROWS = 24;
export const PARCEL_TENANTS = 16;

/**
 * Puts batches into parcels: work inside the tenant together, in about as many parcels as there is `room` for, so that all
 * workers get some; work that touches the outside alone, since what it waits for must hold nobody else up.
 */
export function pack(batches: readonly Batch[], room: number, isInside: (kind: string) => boolean): Parcel[] {
  const inside = batches.filter((batch) => isInside(batch.kind));
  const total = inside.reduce((sum, batch) => sum + batch.ids.length, 0);
  const most = Math.min(PARCEL_ROWS, Math.ceil(total / room));
  const parcels: Batch[][] = batches.filter((batch) => !isInside(batch.kind)).map((batch) => [batch]);
  let [parcel, rows]: [Batch[], number] = [[], 0];
  for (const batch of inside) {
    if (parcel.length === 0) parcels.push(parcel);
    parcel.push(batch);
    rows += batch.ids.length;
    if (rows >= most) [parcel, rows] = [[], 0];
  }
  return parcels;
}
