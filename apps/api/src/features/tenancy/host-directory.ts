import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';

/** A place in the tree, as far as finding it needs. */
export interface Space {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly kind: 'platform' | 'partner' | 'tenant';
  readonly surface: 'portal' | 'admin' | 'platform';
  readonly host: string;
  readonly slug: string;
  readonly name: string;
  readonly status: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly country: string | null;
}

const FIND = `
  SELECT h.tenant_id AS "tenantId", coalesce(s.partner_id, s.tenant_id) AS "partnerId", s.kind, h.surface, h.host, s.slug, s.name,
         s.status, s.locale, s.time_zone AS "timeZone", s.currency, s.country
  FROM host h JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id`;

/** Which space a host name stands for. Known answers are kept for two seconds. */
@Injectable()
export class HostDirectory {
  readonly #known = new LRUCache<string, { space: Space | undefined }>({ max: 20_000, ttl: 2_000 });

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** The space of a Host header, or undefined: unknown hosts serve nothing. */
  async find(hostHeader: string | undefined): Promise<Space | undefined> {
    const host = (hostHeader ?? '').toLowerCase().replace(/:\d+$/, '');
    return /^[a-z0-9.-]{1,253}$/.test(host) ? this.#look('WHERE h.host = $1', host) : undefined;
  }

  ofTenant(tenantId: string): Promise<Space | undefined> {
    // A host of its own goes before the one under the installation's domain.
    const where = 'WHERE h.tenant_id = $1 ORDER BY h.host LIKE $2, h.host LIMIT 1';
    return this.#look(where, tenantId, `%.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`);
  }

  /** The space's host under the installation's own domain. */
  async houseHost(tenantId: string): Promise<string> {
    const base = this.config.vars.CLEARHOLD_BASE_DOMAIN;
    const where = 'WHERE h.tenant_id = $1 ORDER BY h.host LIKE $2 DESC, h.host LIMIT 1';
    const [space] = await this.database.acrossTenants<Space>('find-host', `${FIND} ${where}`, [tenantId, `%.${base}`]);
    return space?.host ?? base;
  }

  async #look(where: string, key: string, ...more: string[]): Promise<Space | undefined> {
    const known = this.#known.get(key);
    if (known) return known.space;
    const [space] = await this.database.acrossTenants<Space>('find-host', `${FIND} ${where}`, [key, ...more]);
    this.#known.set(key, { space });
    return space;
  }

  /** The address of a space's pages, with a path. */
  async address(tenantId: string, path = ''): Promise<string> {
    const space = await this.ofTenant(tenantId);
    return `${this.config.origin(space?.host ?? this.config.vars.CLEARHOLD_BASE_DOMAIN)}${path}`;
  }

  forget(): void {
    this.#known.clear();
  }
}
