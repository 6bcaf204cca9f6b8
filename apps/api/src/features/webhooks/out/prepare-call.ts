import { Injectable } from '@nestjs/common';
import { readBrand } from '../../../platform/brand/read-brand.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { WebhookSecrets } from '../signing/sealed-pair.ts';
import { AllowedHosts } from './allowed-hosts.ts';
import type { Call } from './call-receiver.ts';
import type { Due } from './due-delivery.ts';

/** A delivery as it goes out at this instant: by the keys, the brand and the policy that hold now. */
@Injectable()
export class PrepareCall {
  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly hosts: AllowedHosts,
  ) {}

  async of(tx: Tx, { webhook, delivery: { eventId, body } }: Due): Promise<Call> {
    const { fields } = await readBrand(tx);
    const barred = (await this.hosts.refuses(tx, webhook.url))?.why.message;
    const secrets = this.secrets.open(webhook, tx.at);
    const brand = fields.productName ?? 'Service';
    return { url: webhook.url, secrets, brand, eventId, body, at: tx.at, ...(barred && { barred }) };
  }
}
