import { type Health, type HttpClient, sapS4 } from '@clearhold/connectors';
import { Injectable } from '@nestjs/common';
import { unseal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { checkErp, erpHttp } from '../../erp/index.ts';
import { ConnectionsRepository, type WithSecret } from './connections.repository.ts';

// Somebody waits for the answer.
const TIMEOUT_MS = 8_000;

/** Asks an ERP whether it answers and lets us in. Changes nothing there. */
@Injectable()
export class AskErp {
  readonly #key: Buffer;
  readonly #http: HttpClient;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
  ) {
    this.#http = erpHttp(config);
    this.#key = config.keyFor('connection secrets');
  }

  async ask(ctx: TenantContext, { id, url, config, secret }: WithSecret): Promise<Health> {
    const { emulated: _, ...own } = config;
    const auth = secret ? JSON.parse(unseal(this.#key, secret)) : undefined;
    const checked = checkErp(url, own, auth);
    const at = this.database.clock.now().toISOString();
    if ('code' in checked) return { status: 'misconfigured', code: checked.code, message: checked.message, at };
    const health = await sapS4.health({
      config: { ...checked.whole, timeoutMs: Math.min(checked.whole.timeoutMs, TIMEOUT_MS) },
      http: this.#http,
      now: () => this.database.clock.now(),
    });
    await this.database.inTenant(ctx, async (tx) => {
      if (health.status === 'up') await this.connections.heard(tx, id);
      tx.audit({ action: 'connection.asked', subject: { kind: 'Connection', id }, details: { answer: health.status } });
    });
    return health;
  }
}
