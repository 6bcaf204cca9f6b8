import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../../platform/auth/secrets.ts';
import { Config } from '../../platform/config/config.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { TenantKeys } from '../../platform/keys/tenant-keys.ts';
import { addKey, newPassword, PeopleRepository, parseRole } from '../identity/index.ts';
import { startFiguresFor } from '../insights/index.ts';
import { startSealingFor } from '../proof/index.ts';
import { HostDirectory } from '../tenancy/index.ts';
import { addIdentities } from '../units/index.ts';
import { writeBrand, writeRules } from './space-rows.ts';
import { HostTaken, type MadeSpace, type SpaceSpec } from './space-spec.ts';

type Person = {
  id: string;
  name: string;
  email: string;
  password: string;
  passwordHash: string;
  passwordGiven: boolean;
  roles: readonly string[];
};

/** Makes a space with all that it begins with, in one transaction of its own; noted in its own log and its parent's. */
@Injectable()
export class TenantFactory {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly hosts: HostDirectory,
    private readonly people: PeopleRepository,
    private readonly keys: TenantKeys,
  ) {}

  /**
   * Idempotent by host: a space of the same parent and slug that is there already is answered with `created: false`.
   * Throws HostTaken where the host is another space's.
   */
  async create(ctx: TenantContext, spec: SpaceSpec): Promise<MadeSpace> {
    const host = spec.host ?? `${spec.slug}.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`;
    const there = await this.#find(host, spec);
    if (there) return this.#again(there, spec);
    const tenantId = spec.id ?? newId();
    const partnerId = spec.kind === 'tenant' ? spec.parentId! : tenantId;
    const people = await Promise.all((spec.people ?? []).map(prepare));
    const inside = { ...ctx, tenantId, partnerId, staff: undefined, supplierId: undefined };
    const made = await this.database
      .inTenant(inside, (tx) => this.#write(tx, spec, host, people))
      .catch(async (error) => {
        // Somebody may have made the very same space since it was looked for.
        const meanwhile = error instanceof HostTaken ? await this.#find(host, spec) : undefined;
        if (!meanwhile) throw error;
        return meanwhile;
      });
    if (!made.created) return made;
    this.hosts.forget();
    await this.#tellParent(ctx, spec, tenantId);
    return made;
  }

  // The platform's row is what keeps every tenant's figures fresh and log sealed: each start makes sure that it runs.
  async #again(there: MadeSpace, { kind }: SpaceSpec): Promise<MadeSpace> {
    if (kind === 'platform') {
      await this.database.inTenant(systemContext(there.tenantId, there.partnerId), async (tx) => {
        await startFiguresFor(tx);
        await startSealingFor(tx);
      });
    }
    return there;
  }

  async #find(host: string, spec: SpaceSpec): Promise<MadeSpace | undefined> {
    const [row] = await this.database.acrossTenants<{
      tenantId: string;
      slug: string;
      kind: string;
      parentId: string | null;
    }>(
      'find-host',
      `SELECT s.tenant_id AS "tenantId", s.slug, s.kind, s.parent_id AS "parentId" FROM host h
       JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id WHERE h.host = $1`,
      [host],
    );
    if (!row) return undefined;
    const same = row.slug === spec.slug && row.kind === spec.kind && row.parentId === (spec.parentId ?? null);
    if (!same) throw new HostTaken(host);
    const units = await this.database.acrossTenants<{ id: string; slug: string }>(
      'find-host',
      `SELECT id, slug FROM scope WHERE tenant_id = $1 AND kind = 'unit'`,
      [row.tenantId],
    );
    const partnerId = spec.kind === 'tenant' ? spec.parentId! : row.tenantId;
    return {
      tenantId: row.tenantId,
      partnerId,
      host,
      created: false,
      people: [],
      apiKeys: [],
      units: Object.fromEntries(units.map((unit) => [unit.slug, unit.id])),
    };
  }

  async #write(tx: Tx, spec: SpaceSpec, host: string, people: readonly Person[]): Promise<MadeSpace> {
    const { tenantId, partnerId } = tx.ctx;
    const taken = await tx.run(
      'INSERT INTO host (tenant_id, host, surface) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [tenantId, host, SURFACE[spec.kind]],
    );
    if (taken !== 1) throw new HostTaken(host);
    const units = await this.#writeScopes(tx, spec);
    await this.keys.add(tx);
    await writeBrand(tx, spec, host);
    await this.#writePeople(tx, people, units);
    const apiKeys: { id: string; name: string; key: string }[] = [];
    for (const request of spec.apiKeys ?? []) {
      const { key, secret } = await addKey(tx, request);
      apiKeys.push({ id: key.id, name: key.name, key: secret });
    }
    await writeRules(tx, spec);
    if (spec.kind !== 'partner') await startFiguresFor(tx);
    await startSealingFor(tx);
    tx.audit({
      action: createdAs(spec.kind),
      subject: { kind: 'Scope', id: tenantId },
      details: { slug: spec.slug, host, blueprint: spec.blueprint?.key ?? null },
    });
    const shown = people.map(({ id, email, password, roles }) => ({ id, email, password, roles }));
    const made: MadeSpace = { tenantId, partnerId, host, created: true, people: shown, apiKeys, units };
    await spec.also?.(tx, made);
    return made;
  }

  async #writeScopes(tx: Tx, spec: SpaceSpec): Promise<Record<string, string>> {
    const { tenantId } = tx.ctx;
    const { kind, slug, name, currency = 'EUR', locale = 'en', timeZone = 'UTC', country = null, weight = 1 } = spec;
    const shared = { tenantId, currency, locale, timeZone, country, createdAt: tx.at };
    const partnerId = kind === 'tenant' ? spec.parentId : null;
    const from = {
      blueprintSpace: spec.blueprint?.spaceId,
      blueprintKey: spec.blueprint?.key,
      blueprintVersion: spec.blueprint?.version,
    };
    await tx.db.scope.create({
      data: {
        ...shared,
        id: tenantId,
        kind,
        slug,
        name,
        weight,
        phase: spec.phase,
        sample: spec.sample,
        parentId: spec.parentId ?? null,
        partnerId,
        ...from,
      },
    });
    const units: Record<string, string> = {};
    for (const unit of spec.units ?? []) {
      units[unit.slug] = newId();
      await tx.db.scope.create({
        data: {
          ...shared,
          id: units[unit.slug]!,
          kind: 'unit',
          slug: unit.slug,
          name: unit.name,
          parentId: tenantId,
          partnerId,
        },
      });
      await addIdentities(tx, units[unit.slug]!, unit.identities ?? []);
    }
    return units;
  }

  async #writePeople(tx: Tx, people: readonly Person[], units: Readonly<Record<string, string>>): Promise<void> {
    for (const person of people) {
      await this.people.add(tx, person);
      const grants = person.roles.map(parseRole).map(({ role, unitId }) => ({
        id: newId(),
        personId: person.id,
        role,
        unitId: unitId ? (units[unitId] ?? unitId) : null,
      }));
      await this.people.grant(tx, grants);
      tx.audit({
        action: 'person.invited',
        subject: { kind: 'Person', id: person.id },
        details: { roles: [...person.roles] },
      });
    }
  }

  async #tellParent(ctx: TenantContext, spec: SpaceSpec, tenantId: string): Promise<void> {
    if (!spec.parentId) return;
    await this.database.inTenant(
      { ...ctx, tenantId: spec.parentId, partnerId: spec.parentId, staff: undefined },
      async (tx) => {
        tx.audit({
          action: createdAs(spec.kind),
          subject: { kind: 'Scope', id: tenantId },
          details: { slug: spec.slug, blueprint: spec.blueprint?.key ?? null },
        });
      },
    );
  }
}

const SURFACE = { platform: 'platform', partner: 'admin', tenant: 'portal' };

async function prepare(person: NonNullable<SpaceSpec['people']>[number]): Promise<Person> {
  const password = person.password ?? newPassword();
  return {
    id: newId(),
    name: person.name.trim(),
    email: person.email.trim().toLowerCase(),
    password,
    passwordHash: await hashPassword(password),
    passwordGiven: person.passwordGiven ?? !person.password,
    roles: person.roles,
  };
}

function createdAs(kind: SpaceSpec['kind']): string {
  const action = { platform: 'platform.created', partner: 'partner.created', tenant: 'tenant.created' };
  return action[kind];
}
