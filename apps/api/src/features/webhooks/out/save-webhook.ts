import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { gone, hoursFault, nameFault, no, type Refused } from '../refused.ts';
import { WebhookSecrets } from '../signing/sealed-pair.ts';
import { newSigningSecret } from '../signing/standard-signature.ts';
import { AllowedHosts } from './allowed-hosts.ts';
import { actionOf, typesFor } from './event-catalogue.ts';
import { addressFault } from './receiver-address.ts';
import { setRoute } from './routes.ts';
import { findWebhook, lockWebhook, type WebhookRow } from './webhook-rows.ts';

const MOST = 20;
const HOUR_MS = 3_600_000;

export interface WebhookInput {
  readonly id?: string | null;
  readonly name: string;
  readonly url: string;
  readonly types: readonly string[];
}

/** The key is in the answer where one was made, and nowhere else. */
export type SavedWebhook = { readonly webhook: WebhookRow; readonly secret?: string } | Refused;

/** Makes webhooks, changes them, and gives them new keys. */
@Injectable()
export class SaveWebhook {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly secrets: WebhookSecrets,
    private readonly hosts: AllowedHosts,
  ) {}

  async save(ctx: TenantContext, input: WebhookInput): Promise<SavedWebhook> {
    const [name, url] = [input.name.trim(), input.url.trim()];
    const fault = nameFault(name) ?? addressFault(url, this.config) ?? typesFault(ctx, input.types);
    if (fault) return fault;
    const actions = [...new Set(input.types.map((type) => actionOf(type)!))];
    return this.database.inTenant(ctx, async (tx) => {
      const before = input.id ? await lockWebhook(tx, input.id) : undefined;
      if (input.id && !before) return gone('webhook');
      const barred = await this.hosts.refuses(tx, url);
      if (barred) return barred;
      if (!before) return this.#add(tx, { name, url, actions });
      await tx.run(CHANGE, [ctx.tenantId, before.id, name, url, actions]);
      if (before.status === 'active') await setRoute(tx, before.id, actions);
      tx.audit({
        action: 'webhook.changed',
        subject: { kind: 'Webhook', id: before.id },
        details: { name, url, actions, before: { url: before.url, actions: before.actions } },
      });
      return { webhook: (await findWebhook(tx, before.id))! };
    });
  }

  /** A new key; the one before signs beside it for some hours, so that no receiver misses an event while it changes over. */
  async rotate(ctx: TenantContext, id: string, hours: number): Promise<SavedWebhook> {
    const fault = hoursFault(hours);
    if (fault) return fault;
    return this.database.inTenant(ctx, async (tx) => {
      const webhook = await lockWebhook(tx, id);
      if (!webhook) return gone('webhook');
      const secret = newSigningSecret();
      const until = new Date(tx.at.getTime() + hours * HOUR_MS);
      await tx.run(ROTATE, [ctx.tenantId, id, this.secrets.seal(secret), until]);
      tx.audit({
        action: 'webhook.rotated',
        subject: { kind: 'Webhook', id },
        details: { formerUntil: until.toISOString() },
      });
      return { webhook: (await findWebhook(tx, id))!, secret };
    });
  }

  async #add(tx: Tx, { name, url, actions }: { name: string; url: string; actions: string[] }): Promise<SavedWebhook> {
    const { tenantId, actor } = tx.ctx;
    const [{ count }] = (await tx.query<{ count: number }>(COUNT, [tenantId])) as [{ count: number }];
    if (count >= MOST)
      return no('Conflict', {
        code: 'WEBHOOKS_TOO_MANY',
        message: `There are ${MOST} webhooks already, as many as there may be.`,
        hint: 'Close one that is not needed any more, or have one take more kinds of events.',
      });
    const [id, secret] = [newId<string>(), newSigningSecret()];
    await tx.run(ADD, [tenantId, id, name, url, actions, this.secrets.seal(secret), actor.id, tx.at]);
    await setRoute(tx, id, actions);
    tx.audit({ action: 'webhook.added', subject: { kind: 'Webhook', id }, details: { name, url, actions } });
    return { webhook: (await findWebhook(tx, id))!, secret };
  }
}

function typesFault({ actor }: TenantContext, types: readonly string[]): Refused | undefined {
  const known = typesFor(actor.scopeKind !== 'tenant').map(({ type }) => type);
  const odd = types.find((type) => !known.includes(type));
  if (odd === undefined && types.length > 0) return undefined;
  const message = odd === undefined ? 'It would be told of nothing.' : `Nobody is told of “${odd.slice(0, 60)}” here.`;
  return no('Invalid', {
    code: 'TYPE_UNKNOWN',
    message,
    hint: `Choose among ${known.join(', ')}.`,
    path: 'input.types',
  });
}

const COUNT = `SELECT count(*) AS count FROM webhook WHERE tenant_id = $1 AND status <> 'closed'`;
const ADD = `
  INSERT INTO webhook (tenant_id, id, name, url, actions, secret, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const CHANGE = 'UPDATE webhook SET name = $3, url = $4, actions = $5 WHERE tenant_id = $1 AND id = $2';
const ROTATE = `
  UPDATE webhook SET former_secret = secret, former_until = $4, secret = $3 WHERE tenant_id = $1 AND id = $2`;
