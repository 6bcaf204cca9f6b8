import { FakeClock } from '@clearhold/testing';
import type pg from 'pg';
import { WebhooksModule } from '../../apps/api/src/features/webhooks/index.ts';
import { SaveWebhook } from '../../apps/api/src/features/webhooks/out/save-webhook.ts';
import { OutboxWorker } from '../../apps/api/src/platform/outbox/worker.ts';
import { nextHookWork, workHooks } from '../../apps/api/test/house/hook-work.ts';
import { Receiver } from '../../apps/api/test/house/receiver.ts';
import { makeWorld, personOf, Rooms } from '../../apps/api/test/medium/rooms.ts';

/** A receiver that takes nothing, on a clock that is moved: how often it was called, and over how many hours. */
export async function climbLadder(env: Record<string, string>, owner: pg.Client) {
  const clock = new FakeClock(new Date(Date.now() + 3_600_000));
  const rooms = await Rooms.open(env, { clock, more: [WebhooksModule] });
  const receiver = await Receiver.open();
  try {
    const admin = personOf((await makeWorld(rooms)).northOne, 'tenant-admin');
    receiver.status = () => 503;
    const input = { name: 'Deaf', url: receiver.url, types: ['com.clearhold.case.opened'] };
    await rooms.get(SaveWebhook).save(admin, input);
    await rooms.database.inTenant(admin, async (tx) =>
      tx.audit({ action: 'case.opened', subject: { kind: 'Case' }, details: {} }),
    );
    const began = clock.now().getTime();
    let last = began;
    for (let at: Date | undefined = clock.now(); at; at = await nextHookWork(owner)) {
      clock.advance({ milliseconds: Math.max(0, at.getTime() - clock.now().getTime()) });
      const before = receiver.got.length;
      await workHooks(owner, rooms.get(OutboxWorker), () => clock.now());
      if (receiver.got.length > before) last = clock.now().getTime();
    }
    const { rows } = await owner.query<{ status: string }>(`SELECT status FROM webhook WHERE name = 'Deaf'`);
    const hours = Number(((last - began) / 3_600_000).toFixed(2));
    return { tries: receiver.got.length, ids: new Set(receiver.ids).size, hours, ends: rows[0]?.status };
  } finally {
    await receiver.close();
    await rooms.close();
  }
}
