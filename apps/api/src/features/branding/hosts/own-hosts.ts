import { randomBytes } from 'node:crypto';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { OwnHostModel } from '../../../generated/prisma/models/OwnHost.ts';
import { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { HostDirectory, type Place } from '../../tenancy/index.ts';
import { checkHost, hostName } from './host-name.ts';
import { TxtRecords } from './txt-records.ts';

const MOST = 10;
export const recordName = (host: string): string => `_portal-challenge.${host}`;

export type HostOutcome = { host: OwnHostModel } | { refused: 'Invalid' | 'NotFound' | 'Conflict'; why: Refusal };

/** Hosts of a space's own: asked for, proved by a record in the DNS, served from then on, given up. */
@Injectable()
export class OwnHosts {
  constructor(
    private readonly database: Database,
    private readonly directory: HostDirectory,
    private readonly records: TxtRecords,
    private readonly config: Config,
  ) {}

  list(tx: Tx): Promise<OwnHostModel[]> {
    return tx.db.ownHost.findMany({ where: { tenantId: tx.ctx.tenantId }, orderBy: { host: 'asc' } });
  }

  async ask(place: Place, text: string): Promise<HostOutcome> {
    const host = hostName(text.slice(0, 300));
    const fault = checkHost(host, this.config.vars.CLEARHOLD_BASE_DOMAIN);
    if (fault) return { refused: 'Invalid', why: fault };
    return this.database.inTenant(place.ctx, async (tx) => {
      const { tenantId, actorName } = tx.ctx;
      const known = await this.list(tx);
      if (known.some((one) => one.host === host)) return already(host);
      if (known.length >= MOST) return tooMany;
      const said = 'The record was not looked for yet.';
      const row = { tenantId, host, token: randomBytes(24).toString('base64url'), said, askedBy: actorName };
      tx.audit({ action: 'host.asked', subject: { kind: 'Scope', id: tenantId }, details: { host } });
      return { host: await tx.db.ownHost.create({ data: { ...row, askedAt: tx.at } }) };
    });
  }

  /** Looks for the record; a host that is proved is served from the next request on, unless it is another space's. */
  async check(place: Place, text: string): Promise<HostOutcome> {
    const host = hostName(text.slice(0, 300));
    const found = await this.database.read(place.ctx, (tx) => this.#find(tx, host));
    if (!found) return noSuchHost;
    const seen = await this.records.of(recordName(host)).catch(() => undefined);
    const outcome = await this.database.inTenant(place.ctx, async (tx) => {
      const row = await this.#find(tx, host);
      if (!row) return noSuchHost;
      const news = await this.#judge(tx, row, seen);
      const { tenantId } = tx.ctx;
      tx.audit({
        action: 'host.checked',
        subject: { kind: 'Scope', id: tenantId },
        details: { host, state: news.state },
      });
      const data = { ...news, checkedAt: tx.at };
      return { host: await tx.db.ownHost.update({ where: { tenantId_host: { tenantId, host } }, data }) };
    });
    this.directory.forget();
    return outcome;
  }

  async giveUp(place: Place, text: string): Promise<HostOutcome> {
    const host = hostName(text.slice(0, 300));
    const outcome = await this.database.inTenant(place.ctx, async (tx): Promise<HostOutcome> => {
      const row = await this.#find(tx, host);
      if (!row) return noSuchHost;
      const { tenantId } = tx.ctx;
      if (row.state === 'live') await tx.run('DELETE FROM host WHERE tenant_id = $1 AND host = $2', [tenantId, host]);
      await tx.run('DELETE FROM own_host WHERE tenant_id = $1 AND host = $2', [tenantId, host]);
      tx.audit({ action: 'host.givenUp', subject: { kind: 'Scope', id: tenantId }, details: { host } });
      return { host: row };
    });
    this.directory.forget();
    return outcome;
  }

  #find(tx: Tx, host: string): Promise<OwnHostModel | null> {
    return tx.db.ownHost.findUnique({ where: { tenantId_host: { tenantId: tx.ctx.tenantId, host } } });
  }

  async #judge(tx: Tx, { host, token, state }: OwnHostModel, seen: readonly string[] | undefined) {
    if (state === 'live') return { state, said: 'People reach your pages under it.' };
    if (!seen) return { state: 'pending', said: 'No name server answered. Try again in a minute.' };
    if (!seen.includes(token))
      return {
        state: 'pending',
        said: seen.length ? 'The record says something else.' : 'The record is not there yet.',
      };
    const taken = await tx.run(TAKE, [tx.ctx.tenantId, host]);
    if (taken !== 1) return { state: 'failed', said: 'Pages of another company are served under it already.' };
    return { state: 'live', said: 'Proved. People reach your pages under it once it points here.', liveAt: tx.at };
  }
}

const TAKE = `
  INSERT INTO host (tenant_id, host, surface)
  SELECT tenant_id, $2, surface FROM host WHERE tenant_id = $1 ORDER BY host LIMIT 1 ON CONFLICT DO NOTHING`;

const already = (host: string): HostOutcome => ({
  refused: 'Conflict',
  why: { code: 'HOST_ASKED', message: `${host} was asked for already.`, path: 'input.host' },
});
const tooMany: HostOutcome = {
  refused: 'Invalid',
  why: {
    code: 'HOSTS_MOST',
    message: `${MOST} hosts of one’s own are the most.`,
    hint: 'Give one up first.',
    path: 'input.host',
  },
};
const noSuchHost: HostOutcome = {
  refused: 'NotFound',
  why: {
    code: 'NOT_FOUND',
    message: 'This host was not asked for here.',
    hint: 'Ask for it first.',
    path: 'input.host',
  },
};
