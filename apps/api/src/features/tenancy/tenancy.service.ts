import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { type ScopeRow, TenancyRepository, type TenantRow } from './tenancy.repository.ts';
import { NO_FIGURES } from './tenant-figures.ts';
import { tenantHealth } from './tenant-health.ts';

const asScope = (row: ScopeRow) => ({ ...row, kind: row.kind.toUpperCase() });
const RANK = { RISK: 0, WATCH: 1, GOOD: 2 };

/** Tenants with their health, as their partner sees them; a tenant sees itself alone. */
@Injectable()
export class TenancyService {
  constructor(
    private readonly repository: TenancyRepository,
    private readonly config: Config,
  ) {}

  async list(ctx: TenantContext, orderBy: 'NEEDS_HELP' | 'NAME' | 'OPEN' | 'OVERDUE', search: string, samples = false) {
    const needle = search.trim().toLowerCase();
    const rows = await this.repository.tenantsBelow(ctx, samples);
    const shown = rows
      .filter((row) => `${row.name} ${row.slug}`.toLowerCase().includes(needle))
      .map((row) => this.#health(row));
    if (orderBy === 'OPEN') return shown.sort((a, b) => b.openCases - a.openCases);
    if (orderBy === 'OVERDUE') return shown.sort((a, b) => b.overdueCases - a.overdueCases);
    if (orderBy === 'NEEDS_HELP')
      return shown.sort((a, b) => RANK[a.health] - RANK[b.health] || b.overdueCases - a.overdueCases);
    return shown;
  }

  async health(ctx: TenantContext, id: string) {
    const row = await this.repository.tenantBelow(ctx, id);
    return row && this.#health(row);
  }

  async tree(ctx: TenantContext) {
    return (await this.repository.tree(ctx)).map(asScope);
  }

  async units(tenantIds: readonly string[]) {
    const rows = await this.repository.units(tenantIds);
    return tenantIds.map((id) => rows.filter((row) => row.tenantId === id).map(asScope));
  }

  names(ctx: TenantContext, ids: readonly string[]) {
    return this.repository.names(ctx, ids);
  }

  #health(row: TenantRow) {
    const { aging, lastErpEventAt, erpAwaySince, ...figures } = { ...NO_FIGURES, ...row.figures };
    return {
      ...figures,
      aging: [...aging],
      lastErpEventAt: lastErpEventAt && new Date(lastErpEventAt),
      erpAwaySince: erpAwaySince && new Date(erpAwaySince),
      // A partner's row, as the platform sees it, has no figures of its own to judge.
      ...(row.kind === 'partner'
        ? { health: 'GOOD' as const, healthReason: 'A partner.' }
        : tenantHealth(row.figures, new Date())),
      tenant: { ...row, portalUrl: this.config.origin(row.host ?? this.config.vars.CLEARHOLD_BASE_DOMAIN) },
    };
  }
}

export type TenantView = NonNullable<Awaited<ReturnType<TenancyService['health']>>>['tenant'];
