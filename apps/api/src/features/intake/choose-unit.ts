import type { AppAbility } from '@clearhold/access';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import { unitReach } from '../tenancy/index.ts';

interface Unit {
  readonly id: string;
  readonly slug: string;
}

/** The business unit that a document is sent for. */
@Injectable()
export class ChooseUnit {
  constructor(private readonly database: Database) {}

  /**
   * The unit of this slug; without one, the only unit that the sender may send for. Undefined leaves it to what the
   * document says. Throws a problem that names the slug and the ones to choose from.
   */
  async choose(ctx: TenantContext, ability: AppAbility, slug: string | undefined): Promise<string | undefined> {
    const reach = unitReach(ability, 'Document', 'create');
    if (slug === undefined && !reach) return undefined;
    const units = await this.database.read(ctx, (tx) => tx.query<Unit>(UNITS, [ctx.tenantId, reach]));
    if (slug === undefined && units.length === 1) return units[0]!.id;
    const chosen = units.find((unit) => unit.slug === slug);
    if (chosen) return chosen.id;
    throw slug === undefined ? needed(units) : unknown(slug, units);
  }
}

const listed = (units: readonly Unit[]) => units.map((unit) => unit.slug).join(', ');

const unknown = (slug: string, units: readonly Unit[]) =>
  new Problem(
    400,
    'UNIT_UNKNOWN',
    'No such business unit',
    `X-Unit names "${slug.slice(0, 60)}", which is no business unit of yours.`,
    units.length
      ? `Name one of ${listed(units)}, or leave X-Unit out: the invoice's buyer then decides. Nothing was taken in.`
      : 'This tenant has no business units: leave X-Unit out. Nothing was taken in.',
  );

const needed = (units: readonly Unit[]) =>
  new Problem(
    400,
    'UNIT_NEEDED',
    'Which business unit?',
    'You send for some business units only, and X-Unit names none of them.',
    `Name one of ${listed(units)} in X-Unit. Nothing was taken in.`,
  );

const UNITS = `
  SELECT id, slug FROM scope WHERE tenant_id = $1 AND kind = 'unit' AND ($2::uuid[] IS NULL OR id = ANY($2)) ORDER BY slug`;
