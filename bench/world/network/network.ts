import { startRedis } from '@clearhold/testing';
import { Mailbox } from '../../../apps/api/test/house/mailbox.ts';
import { Receiver } from '../../../apps/api/test/house/receiver.ts';
import { type Instance, startInstance } from '../../instance.ts';
import { Wire } from './wire.ts';

/** Who speaks with whom: callers with the API, and the product with its database, its queue, an ERP, a mail server and a receiver of webhooks. */
export const LINKS = ['client', 'database', 'queue', 'erp', 'mail', 'webhook'] as const;
export type Link = (typeof LINKS)[number];

/** A product whose every neighbour is reached over a wire. */
export interface Network {
  readonly instance: Instance;
  readonly wires: Readonly<Record<Link, Wire>>;
  readonly box: Mailbox;
  readonly receiver: Receiver;
  readonly receiverUrl: string;
  close(): Promise<void>;
}

/** Starts it, well as yet. Throws where no Redis is installed. */
export async function openNetwork(): Promise<Network> {
  const redis = await startRedis();
  const [box, receiver] = [await Mailbox.open(), await Receiver.open()];
  const [queue, mail, webhook] = [await Wire.open(redis.url), await Wire.open(box.url), await Wire.open(receiver.url)];
  const found: Partial<Record<Link, Wire>> = { queue, mail, webhook };
  const instance = await startInstance(
    { REDIS_URL: queue.over(redis.url), SMTP_URL: mail.over(box.url) },
    1_000,
    async (to, address) => {
      const wire = await Wire.open(address);
      found[to] = wire;
      return wire.over(address);
    },
  );
  found.client = await Wire.open(instance.url);
  const wires = found as Record<Link, Wire>;
  const close = async () => {
    for (const wire of Object.values(wires)) wire.heal();
    await instance.stop();
    for (const wire of Object.values(wires)) wire.close();
    await Promise.all([box.close(), receiver.close(), redis.stop()]);
  };
  return { instance, wires, box, receiver, receiverUrl: webhook.over(receiver.url), close };
}
