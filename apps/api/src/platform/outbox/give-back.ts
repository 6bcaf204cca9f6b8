import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import type { Parcel } from '../queue/transport.ts';
import { GIVE_BACK } from './dispatch-sql.ts';

const PAUSES_MS = [0, 250, 500, 1_000, 2_000];

/** Rows that are handed out again at once, except those that a transaction still holds or that are somebody else's by now. How many. */
export async function giveBackOnce(database: Database, parcel: Parcel): Promise<number> {
  const rows = parcel.flatMap(({ tenantId, ids, epochs }) =>
    ids.map((id, index) => ({ tenantId, id, epoch: epochs[index]! })),
  );
  const given = await database.acrossTenants('dispatch', GIVE_BACK, [
    rows.map(({ tenantId }) => tenantId),
    rows.map(({ id }) => id),
    rows.map(({ epoch }) => epoch),
  ]);
  return given.length;
}

/** The same, tried for some seconds. Whoever fails at it leaves the rows to their leases' end. */
export async function giveBack(database: Database, parcel: Parcel): Promise<void> {
  for (const milliseconds of PAUSES_MS) {
    await pause(milliseconds);
    const isGiven = await giveBackOnce(database, parcel).then(
      () => true,
      () => false,
    );
    if (isGiven) return;
  }
}
