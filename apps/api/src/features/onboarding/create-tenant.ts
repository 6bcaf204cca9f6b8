import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import type { Refusal } from '@clearhold/kernel';
import { checkDraft } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { isAddress } from '../identity/index.ts';
import { PolicyService } from '../policies/index.ts';
import { checkSlug } from '../tenancy/index.ts';
import { type BlueprintDefinition, blueprintSchema } from './blueprint.ts';
import { HostTaken, type MadeSpace } from './space-spec.ts';
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
}

export type CreateTenantOutcome = { made: MadeSpace } | { refused: 'Invalid' | 'Conflict'; why: Refusal };

/** A partner's new tenant: checked, made from a blueprint, ready for its administrator to sign in. */
@Injectable()
export class CreateTenant {
  constructor(
    private readonly database: Database,
    private readonly factory: TenantFactory,
    private readonly policies: PolicyService,
  ) {}

  async run(ctx: TenantContext, given: CreateTenantInput): Promise<CreateTenantOutcome> {
    const input = {
      ...given,
      slug: given.slug.trim(),
      name: given.name.trim(),
      currency: given.currency.trim().toUpperCase(),
    };
    const fault = checkSlug(input.slug) ?? checkInput(input);
    if (fault) return { refused: 'Invalid', why: fault };
    const blueprint = await this.#blueprint(ctx, input);
    if ('code' in blueprint) return { refused: 'Invalid', why: blueprint };
    const taken: Refusal = {
      code: 'SLUG_TAKEN',
      message: `The address "${input.slug}" is taken.`,
      hint: 'Choose another short name.',
      path: 'input.slug',
    };
    try {
      const made = await this.factory.create(ctx, this.#spec(ctx, input, blueprint));
      return made.created ? { made } : { refused: 'Conflict', why: taken };
    } catch (error) {
      if (error instanceof HostTaken) return { refused: 'Conflict', why: taken };
      throw error;
    }
  }

  #spec(ctx: TenantContext, input: CreateTenantInput, blueprint: BlueprintDefinition) {
    const { slug, name, currency, locale, timeZone, country } = input;
    const primaryColour = input.primaryColour ?? blueprint.primaryColour;
    return {
      ...{ kind: 'tenant' as const, parentId: ctx.tenantId, slug, name, currency, locale, timeZone, country },
      brand: { primaryColour, productName: blueprint.productName },
      units: blueprint.units,
      people: [{ name: input.adminName, email: input.adminEmail, roles: ['tenant-admin'] }],
      apiKeys: [{ name: 'First key', scopes: blueprint.apiScopes }],
      policy: { values: blueprint.policy, reason: `From the blueprint ${input.blueprint}` },
      playbooks: SHIPPED_PLAYBOOKS.filter((playbook) => blueprint.playbooks.includes(playbook.key)),
      blueprint: input.blueprint,
    };
  }

  // The newest version of the partner's own blueprint, else of the platform's. What it would set must be allowed below
  // the partner's policy as it stands today.
  #blueprint(ctx: TenantContext, input: CreateTenantInput): Promise<BlueprintDefinition | Refusal> {
    return this.database.read(ctx, async (tx) => {
      const [row] = await tx.query<{ definition: unknown }>(
        'SELECT definition FROM blueprint WHERE key = $2 ORDER BY (tenant_id = $1) DESC, version DESC LIMIT 1',
        [ctx.tenantId, input.blueprint],
      );
      if (!row)
        return {
          code: 'BLUEPRINT_UNKNOWN',
          message: 'There is no such blueprint.',
          hint: 'Choose one of the list.',
          path: 'input.blueprint',
        };
      const read = blueprintSchema.safeParse(row.definition);
      const path = 'input.blueprint';
      if (!read.success)
        return {
          code: 'BLUEPRINT_BROKEN',
          message: `The blueprint is broken: ${read.error.issues[0]?.message}.`,
          path,
        };
      const draft = {
        scope: { kind: 'tenant' as const, id: 'new', name: input.name },
        version: 1,
        values: read.data.policy,
      };
      const [no] = checkDraft(await this.policies.layers(tx), draft);
      return no ? { ...no, message: `The blueprint does not fit your policy. ${no.message}`, path } : read.data;
    });
  }
}

function checkInput(input: CreateTenantInput): Refusal | undefined {
  const invalid = (field: string, message: string, hint?: string): Refusal => ({
    code: 'INPUT_INVALID',
    message,
    hint,
    path: `input.${field}`,
  });
  if (input.name.length < 2 || input.name.length > 100) return invalid('name', 'A name of 2 to 100 letters is needed.');
  if (!/^[A-Z]{3}$/.test(input.currency))
    return invalid('currency', 'This is not a currency.', 'Three letters of ISO 4217, such as EUR.');
  if (!isLocale(input.locale)) return invalid('locale', 'This is not a language.', 'Such as en, de or nb-NO.');
  if (!isTimeZone(input.timeZone)) return invalid('timeZone', 'This is not a time zone.', 'Such as Europe/Oslo.');
  if (input.country && !/^[A-Z]{2}$/.test(input.country))
    return invalid('country', 'This is not a country.', 'Two letters of ISO 3166, such as NO.');
  if (input.primaryColour && !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(input.primaryColour))
    return invalid('primaryColour', 'This is not a colour.', 'Such as #1f6feb.');
  if (input.adminName.trim().length < 2 || input.adminName.length > 100)
    return invalid('adminName', 'A name of 2 to 100 letters is needed.');
  if (!isAddress(input.adminEmail.trim())) return invalid('adminEmail', 'This is not an e-mail address.');
  return undefined;
}

const isLocale = (text: string) => answers(() => Intl.getCanonicalLocales(text).length === 1);
const isTimeZone = (text: string) => answers(() => Boolean(new Intl.DateTimeFormat('en', { timeZone: text })));

function answers(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}
