import type { Phase } from '@clearhold/cases';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { BlueprintShelf, type Shelved } from './blueprint-shelf.ts';
import { faultsOf, tidy } from './check-input.ts';
import { HostTaken, type MadeSpace, type SpaceSpec } from './space-spec.ts';
import { TenantFactory } from './tenant-factory.ts';

export interface CreateTenantInput {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly country?: string | null;
  readonly blueprint: string;
  readonly primaryColour?: string | null;
  readonly adminName: string;
  readonly adminEmail: string;
  /** Steady where absent. A pilot is none to begin with: its units are chosen once they are there. */
  readonly phase?: string | null;
}

/** What a form does not ask for. */
export interface TenantExtras {
  /** The id it gets; a new one where absent. */
  readonly id?: string;
  /** Instead of the blueprint's units. */
  readonly units?: readonly { readonly slug: string; readonly name: string }[];
  /** The administrator's first password; a random one where absent. */
  readonly password?: string;
  /** Without its first API key. */
  readonly keyless?: boolean;
  /** A tenant whose documents and people are made up. */
  readonly sample?: boolean;
  /** People beside the administrator. */
  readonly team?: SpaceSpec['people'];
  /** More to be written in the same transaction. */
  readonly also?: SpaceSpec['also'];
}

export type CreateTenantOutcome =
  | { made: MadeSpace }
  | {
      refused: 'Invalid' | 'Conflict';
      why: Refusal;
      /** The tenant of this partner that has the address already. */
      there?: string;
    };

/** A partner's new tenant: checked, made from a blueprint, ready for its administrator to sign in. */
@Injectable()
export class CreateTenant {
  constructor(
    private readonly database: Database,
    private readonly factory: TenantFactory,
    private readonly shelf: BlueprintShelf,
  ) {}

  async run(ctx: TenantContext, given: CreateTenantInput, extras: TenantExtras = {}): Promise<CreateTenantOutcome> {
    const input = tidy(given);
    const [fault] = faultsOf(input);
    if (fault) return { refused: 'Invalid', why: fault };
    const blueprint = await this.database.read(ctx, (tx) => this.shelf.find(tx, input.blueprint, input.name));
    if ('code' in blueprint) return { refused: 'Invalid', why: blueprint };
    const why = slugTaken(input.slug);
    try {
      const made = await this.factory.create(ctx, specOf(ctx, input, blueprint, extras));
      return made.created ? { made } : { refused: 'Conflict', why, there: made.tenantId };
    } catch (error) {
      if (error instanceof HostTaken) return { refused: 'Conflict', why };
      throw error;
    }
  }
}

/** The refusal of an address that is somebody's. */
export const slugTaken = (slug: string): Refusal => ({
  code: 'SLUG_TAKEN',
  message: `The address "${slug}" is taken.`,
  hint: 'Choose another short name.',
  path: 'input.slug',
});

function specOf(ctx: TenantContext, input: CreateTenantInput, shelved: Shelved, extras: TenantExtras) {
  const { definition: blueprint, ...from } = shelved;
  const { slug, name, currency, locale, timeZone, country } = input;
  const primaryColour = input.primaryColour ?? blueprint.primaryColour;
  const admin = {
    name: input.adminName,
    email: input.adminEmail,
    password: extras.password,
    passwordGiven: !extras.sample,
    roles: ['tenant-admin'],
  };
  return {
    ...{ kind: 'tenant' as const, id: extras.id, parentId: ctx.tenantId },
    ...{ slug, name, currency, locale, timeZone, country },
    brand: { ...blueprint.brand, primaryColour, productName: blueprint.productName },
    units: extras.units ?? blueprint.units,
    people: [admin, ...(extras.team ?? [])],
    apiKeys: extras.keyless ? [] : [{ name: 'First key', scopes: blueprint.apiScopes }],
    policy: { values: blueprint.policy, reason: `From the blueprint ${input.blueprint}` },
    connections: blueprint.connections,
    phase: input.phase as Phase | undefined,
    blueprint: from,
    ...{ sample: extras.sample, also: extras.also },
  };
}
