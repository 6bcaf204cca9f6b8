import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { PLATFORM_ID } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { addKey } from '../features/identity/index.ts';
import { type MadeSpace, type SpaceSpec, STANDARD_BLUEPRINT, TenantFactory } from '../features/onboarding/index.ts';
import { SaveWebhook } from '../features/webhooks/index.ts';
import { Config } from '../platform/config/config.ts';
import { systemContext, type TenantContext } from '../platform/context/tenant-context.ts';
import { Database } from '../platform/database/database.ts';
import { DemoDocuments } from './demo-documents.ts';
import { connectErp, connectTaxService } from './demo-erp.ts';
import { tellEvents } from './demo-webhook.ts';
import { DemoPast } from './past/demo-past.ts';
import { SeedClock } from './past/seed-clock.ts';
import { type DemoPartner, type DemoTenant, PARTNERS } from './spaces.ts';

interface SignIn {
  email: string;
  password: string;
  roles: string[];
}
interface Demo {
  url: string;
  platform: { url: string; users: SignIn[] };
  partners: {
    slug: string;
    adminUrl: string;
    users: SignIn[];
    tenants: { slug: string; portalUrl: string; apiKey: string; users: SignIn[] }[];
  }[];
}

const KEY_SCOPES = [
  'documents:write',
  'documents:read',
  'events:write',
  'masterdata:write',
  'masterdata:read',
  'cases:read',
  'cases:write',
  'insights:read',
  'audit:read',
] as const;

/** Makes the platform's own space, and the demonstration where it is wanted. Run again, it changes nothing that is there. */
@Injectable()
export class Seeder {
  readonly #fresh: { ctx: TenantContext; tenant: DemoTenant }[] = [];

  constructor(
    private readonly factory: TenantFactory,
    readonly database: Database,
    readonly config: Config,
    private readonly documents: DemoDocuments,
    readonly webhooks: SaveWebhook,
    private readonly past: DemoPast,
    private readonly clock: SeedClock,
  ) {}

  async run(): Promise<void> {
    const users = [{ name: 'Platform Operator', email: 'operator@clearhold.example', roles: ['platform-operator'] }];
    this.#goBack();
    await this.#space({
      kind: 'platform',
      id: PLATFORM_ID,
      slug: 'platform',
      name: 'Clearhold',
      people: users,
      playbooks: SHIPPED_PLAYBOOKS,
    });
    if (!this.config.vars.CLEARHOLD_DEMO) return;
    const before = this.#known();
    const demo: Demo = {
      url: this.config.origin(this.config.vars.CLEARHOLD_BASE_DOMAIN),
      platform: { url: this.#url('platform'), users: users.map((user) => this.#signIn(user)) },
      partners: [],
    };
    for (const partner of PARTNERS) demo.partners.push(await this.#partner(partner, before));
    for (const { ctx, tenant } of this.#fresh) await this.#documents(ctx, tenant);
    this.clock.comeBack();
    writeFileSync(this.#file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  }

  async #partner(partner: DemoPartner, before: Demo | undefined): Promise<Demo['partners'][number]> {
    const people = partner.people.map(({ name, role }) => ({
      name,
      email: emailOf(name, partner.slug),
      roles: [role],
    }));
    const brand = { productName: partner.productName, primaryColour: partner.colour };
    const made = await this.#space({
      kind: 'partner',
      parentId: PLATFORM_ID,
      slug: partner.slug,
      name: partner.name,
      brand,
      people,
      policy: partner.policy,
      blueprints: [STANDARD_BLUEPRINT],
    });
    const tenants = [];
    for (const tenant of partner.tenants) tenants.push(await this.#tenant(made.tenantId, tenant, before));
    return {
      slug: partner.slug,
      adminUrl: this.#url(partner.slug),
      users: people.map((one) => this.#signIn(one)),
      tenants,
    };
  }

  async #tenant(partnerId: string, tenant: DemoTenant, before: Demo | undefined) {
    const { slug, name, currency, locale, timeZone, country, units, policy } = tenant;
    const people = Object.entries(tenant.team).map(([role, person]) => ({
      name: person,
      email: emailOf(person, slug),
      roles: [role],
    }));
    const made = await this.#space({
      kind: 'tenant',
      parentId: partnerId,
      slug,
      name,
      currency,
      locale,
      timeZone,
      country,
      units,
      policy,
      brand: { primaryColour: tenant.colour, productName: 'Invoice desk' },
      people,
      blueprint: { spaceId: PLATFORM_ID, key: 'standard', version: 1 },
    });
    const ctx = systemContext(made.tenantId, partnerId);
    await this.database.inTenant(ctx, async (tx) => {
      await connectErp(tx, this.config, tenant.companyCode);
      if (tenant.taxChecked) await connectTaxService(tx, this.config);
    });
    await tellEvents(ctx, this);
    const known = before?.partners.flatMap((one) => one.tenants).find((one) => one.slug === slug)?.apiKey;
    const apiKey =
      known ??
      (
        await this.database.inTenant(ctx, (tx) =>
          addKey(tx, { name: 'Demonstration', scopes: KEY_SCOPES, days: 365 } as never),
        )
      ).secret;
    if (made.created) this.#fresh.push({ ctx, tenant });
    return { slug, portalUrl: this.#url(slug), apiKey, users: people.map((one) => this.#signIn(one)) };
  }

  // All are as old as the past that they get, and some days more; what each lives through comes after that.
  #goBack(): void {
    if (this.#days) this.clock.goTo(new Date(Date.now() - (this.#days + 4) * 86_400_000));
  }

  async #documents(ctx: TenantContext, tenant: DemoTenant): Promise<void> {
    this.#goBack();
    await this.documents.suppliers(ctx);
    if (this.#days) await this.past.live(ctx, tenant, this.#days, new Date());
    this.clock.comeBack();
    await this.documents.send(ctx, tenant);
  }

  get #days(): number {
    return this.config.vars.CLEARHOLD_DEMO ? this.config.vars.CLEARHOLD_DEMO_DAYS : 0;
  }

  #space(spec: SpaceSpec): Promise<MadeSpace> {
    const people = spec.people?.map((one) => ({ ...one, password: this.#signIn(one).password }));
    return this.factory.create(systemContext(PLATFORM_ID, PLATFORM_ID), { ...spec, people });
  }

  // The same installation always gives the same demonstration passwords; another one gives others.
  #signIn(person: { email: string; roles: readonly string[] }): SignIn {
    const bytes = createHmac('sha256', this.config.keyFor('demonstration passwords'))
      .update(person.email)
      .digest('base64url');
    return {
      email: person.email,
      password: `${bytes.slice(0, 5)}-${bytes.slice(5, 10)}-${bytes.slice(10, 15)}`,
      roles: [...person.roles],
    };
  }

  #url(slug: string): string {
    return this.config.origin(`${slug}.${this.config.vars.CLEARHOLD_BASE_DOMAIN}`);
  }

  get #file(): string {
    return path.join(this.config.home, 'demo.json');
  }

  #known(): Demo | undefined {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Demo) : undefined;
  }
}

const emailOf = (name: string, slug: string) =>
  `${name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ø/g, 'o')
    .toLowerCase()
    .replace(/\s+/g, '.')}@${slug}.example`;
