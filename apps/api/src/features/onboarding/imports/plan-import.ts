import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { BlueprintShelf } from '../blueprint-shelf.ts';
import { slugTaken } from '../create-tenant.ts';
import { readTenantFile } from './tenant-file.ts';
import { asFault, type Fault, requestOf, type TenantRequest } from './tenant-request.ts';

/** What would become of a line: a new tenant, nothing since it is there, or nothing since it is faulty. */
export interface PlannedRow {
  readonly line: number;
  readonly request: TenantRequest;
  readonly becomes: 'created' | 'there' | 'failed';
  readonly faults: readonly Fault[];
  /** The tenant that is there already. */
  readonly tenantId?: string;
  /** The units that it would begin with. */
  readonly units: readonly string[];
}

interface Owner {
  readonly host: string;
  readonly tenantId: string;
  readonly slug: string;
  readonly partnerId: string | null;
}

/** Looks through a file of tenants and says of every line what would be made of it. Nothing is saved. */
@Injectable()
export class PlanImport {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly shelf: BlueprintShelf,
  ) {}

  async plan(ctx: TenantContext, filename: string, content: string): Promise<PlannedRow[] | Refusal> {
    const lines = readTenantFile(filename, content);
    if (!Array.isArray(lines)) return lines;
    const asked = lines.map((line) => ({ line: line.line, ...requestOf(line) }));
    const slugs = asked.map(({ request }) => request.input.slug);
    const [owners, shelf] = await Promise.all([
      this.#owners(slugs),
      this.#shelf(ctx, [...new Set(asked.map(({ request }) => request.input.blueprint).filter(Boolean))]),
    ]);
    return asked.map(({ line, request, faults }, at) => {
      const { slug, blueprint } = request.input;
      const owner = owners.get(this.#host(slug));
      const isOwn = owner?.partnerId === ctx.tenantId && owner.slug === slug;
      if (isOwn && faults.length === 0)
        return { line, request, becomes: 'there', faults, tenantId: owner.tenantId, units: [] };
      const chosen = shelf.get(blueprint);
      const all = [
        ...faults,
        ...(owner && !isOwn ? [asFault(slugTaken(slug))] : []),
        ...(slug && slugs.indexOf(slug) < at ? [twice(slug, asked[slugs.indexOf(slug)]!.line)] : []),
        ...(chosen && 'code' in chosen ? [asFault(chosen)] : []),
      ];
      const units = request.units ?? (chosen && 'definition' in chosen ? chosen.definition.units : []);
      const names = units.map((unit) => unit.name);
      return { line, request, becomes: all.length ? 'failed' : 'created', faults: all, units: names };
    });
  }

  #host(slug: string): string {
    return `${slug}.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`;
  }

  async #owners(slugs: readonly string[]): Promise<Map<string, Owner>> {
    const hosts = slugs.map((slug) => this.#host(slug));
    const rows = await this.database.acrossTenants<Owner>('find-host', OWNERS, [hosts]);
    return new Map(rows.map((row) => [row.host, row]));
  }

  async #shelf(ctx: TenantContext, keys: readonly string[]) {
    return this.database.read(ctx, async (tx) => {
      const found = new Map<string, Awaited<ReturnType<BlueprintShelf['find']>>>();
      for (const key of keys) found.set(key, await this.shelf.find(tx, key, 'The tenant'));
      return found;
    });
  }
}

const OWNERS = `
  SELECT h.host, h.tenant_id AS "tenantId", s.slug, s.partner_id AS "partnerId" FROM host h
  JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id WHERE h.host = ANY($1)`;

const twice = (slug: string, line: number): Fault => ({
  column: 'slug',
  code: 'SLUG_TWICE',
  message: `"${slug}" stands on line ${line} already.`,
  hint: 'Give each tenant a short name of its own.',
});
