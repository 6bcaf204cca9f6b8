import type { Refusal } from '@clearhold/kernel';
import { checkDraft } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PolicyService } from '../policies/index.ts';
import { type BlueprintDefinition, blueprintSchema } from './blueprint.ts';
import { REACHES_ALL } from './blueprints/index.ts';

const path = 'input.blueprint';

/** A version of a blueprint; `spaceId` is the partner's or the platform's. */
export interface Shelved {
  readonly spaceId: string;
  readonly key: string;
  readonly version: number;
  readonly definition: BlueprintDefinition;
}

/** The blueprints that a partner can make tenants from: its own and the platform's. */
@Injectable()
export class BlueprintShelf {
  constructor(private readonly policies: PolicyService) {}

  /**
   * The newest version of the partner's own blueprint that all tenants have, else of the platform's. What it would set must be allowed below
   * the partner's policy as it stands today.
   */
  async find(tx: Tx, key: string, tenantName: string): Promise<Shelved | Refusal> {
    const [row] = await tx.query<{ definition: unknown; spaceId: string; version: number }>(
      `SELECT definition, tenant_id AS "spaceId", version FROM blueprint b WHERE key = $2 AND ${REACHES_ALL}
       ORDER BY (tenant_id = $1) DESC, version DESC LIMIT 1`,
      [tx.ctx.tenantId, key],
    );
    if (!row)
      return {
        code: 'BLUEPRINT_UNKNOWN',
        message: 'There is no such blueprint.',
        hint: await this.#keys(tx),
        path,
      };
    const read = blueprintSchema.safeParse(row.definition);
    if (!read.success)
      return { code: 'BLUEPRINT_BROKEN', message: `The blueprint is broken: ${read.error.issues[0]?.message}.`, path };
    const scope = { kind: 'tenant' as const, id: 'new', name: tenantName };
    const [no] = checkDraft(await this.policies.layers(tx), { scope, version: 1, values: read.data.policy });
    return no
      ? { ...no, message: `The blueprint does not fit your policy. ${no.message}`, path }
      : { spaceId: row.spaceId, key, version: row.version, definition: read.data };
  }

  /** What there is to choose, for whoever writes the key in a file. */
  async #keys(tx: Tx): Promise<string> {
    const rows = await tx.query<{ key: string }>(
      `SELECT DISTINCT key FROM blueprint b WHERE ${REACHES_ALL} ORDER BY key LIMIT 10`,
      [],
    );
    return rows.length ? `There is ${rows.map(({ key }) => key).join(', ')}.` : 'Save one from a tenant first.';
  }
}
