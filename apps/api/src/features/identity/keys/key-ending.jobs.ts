import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { productName } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { sendMail } from '../../../platform/mail/send-mail.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { defineJob, type JobItem, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';

/** Days before its end on which whoever answers for a key is reminded of it. */
const DAYS_BEFORE = [30, 7] as const;
const DAY_MS = 86_400_000;

/** Remind those who answer for an API key that it ends. The subject is the key. */
export const KEY_ENDING = defineJob({
  kind: 'apiKey.ending',
  lane: LANE.bulk,
  attempts: 10,
  batch: 1,
  payload: z.object({}),
});

/** In the transaction that makes the key; one that lives no longer than a reminder comes before its end has none of that. */
export async function remindOfEnd(tx: Tx, key: { id: string; expiresAt: Date }): Promise<void> {
  const times = DAYS_BEFORE.map((days) => new Date(key.expiresAt.getTime() - days * DAY_MS)).filter((at) => at > tx.at);
  await enqueue(
    tx,
    KEY_ENDING,
    times.map((notBefore) => ({ subjectId: key.id, payload: {}, notBefore })),
  );
}

interface Ending {
  readonly name: string;
  readonly expiresAt: Date;
  readonly people: { name: string; email: string }[];
}

@Injectable()
export class KeyEndingJobs implements OnModuleInit {
  constructor(private readonly registry: JobRegistry) {}

  onModuleInit(): void {
    this.registry.add({ definition: KEY_ENDING, inside: (tx, items) => this.#remind(tx, items) });
  }

  async #remind(tx: Tx, items: JobItem[]): Promise<void> {
    for (const { subjectId } of items) {
      const [key] = await tx.query<Ending>(STILL_USED, [tx.ctx.tenantId, subjectId, tx.at]);
      if (!key || key.people.length === 0) continue;
      const product = await productName(tx);
      for (const person of key.people) await sendMail(tx, { to: person.email, ...mailOf(key, person.name, product) });
      const details = { people: key.people.length, expiresAt: key.expiresAt.toISOString() };
      tx.audit({ action: 'apiKey.endTold', subject: { kind: 'ApiKey', id: subjectId }, details });
    }
  }
}

function mailOf({ name, expiresAt }: Ending, to: string, product: string) {
  const day = expiresAt.toISOString().slice(0, 10);
  return {
    subject: `The API key “${name}” of ${product} ends on ${day}`,
    lines: [
      `Hello ${to},`,
      `The API key “${name}” works until ${day}, ${expiresAt.toISOString().slice(11, 16)} UTC. A program that still uses it then gets no answer any more.`,
      'To renew it: open “API keys”, choose “Rotate” beside it, and give the program the new key. The old one works on beside it for the hours that you choose, at most until its end.',
      'Is it not needed any more? Then there is nothing to do.',
    ],
  };
}

// Who made it, and everybody who may make keys there; not for one that ended, was replaced, or ends at another time by now.
const STILL_USED = `
  SELECT k.name, k.expires_at AS "expiresAt", coalesce((
      SELECT jsonb_agg(DISTINCT jsonb_build_object('name', p.name, 'email', p.email)) FROM person p
      WHERE p.tenant_id = k.tenant_id AND p.status = 'active' AND (p.id::text = k.created_by OR EXISTS (
        SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL
          AND g.role IN ('tenant-admin', 'partner-admin')))), '[]') AS people
  FROM api_key k WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL AND k.replaced_by IS NULL
    AND k.expires_at > $3 AND k.expires_at <= $3::timestamptz + interval '31 days'`;
