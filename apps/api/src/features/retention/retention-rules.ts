import { type RetentionRule, retentionRule } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { PolicyService } from '../policies/index.ts';

/** What holds for the documents and cases of one business unit, or of the tenant where they have none. */
export interface PlaceRule extends RetentionRule {
  /** The unit, or the tenant itself. */
  readonly place: string;
  readonly name: string;
  /** ISO 3166, of the unit's VAT number, or else the tenant's; null where nobody said. */
  readonly country: string | null;
  /** What came in before this instant is over its time: the beginning of a year where the tenant is. */
  readonly before: Date;
}

interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  /** Where it has a VAT number; several where it has several. */
  readonly registered: readonly string[];
  readonly year: number;
  readonly timeZone: string;
}

const PLACES = `
  SELECT s.id, s.name, coalesce(s.country, t.country) AS country, t.time_zone AS "timeZone",
    array(SELECT DISTINCT left(i.value, 2) FROM unit_identity i
          WHERE i.tenant_id = s.tenant_id AND i.unit_id = s.id AND i.kind = 'vat' AND i.value ~ '^[A-Z]{2}') AS registered,
    extract(year FROM $2::timestamptz AT TIME ZONE t.time_zone)::int AS year
  FROM scope t JOIN scope s ON s.tenant_id = t.tenant_id AND (s.id = t.id OR s.kind = 'unit')
  WHERE t.tenant_id = $1 AND t.id = $1 ORDER BY s.id <> t.id, s.name, s.id`;
const BEGINNINGS = `
  SELECT y.year, make_timestamptz(y.year, 1, 1, 0, 0, 0, $2) AS before FROM unnest($1::int[]) AS y(year)`;

/** Which law, or which policy where it asks for longer, holds where in a tenant. */
@Injectable()
export class RetentionRules {
  constructor(private readonly policies: PolicyService) {}

  /** Whether this tenant has what is over its time removed. */
  async removes(tx: Tx): Promise<boolean> {
    return (await this.policies.effective(tx)).get('retention.removesOld');
  }

  /** The tenant first, then its units. `at` is the instant that years are counted back from. */
  async of(tx: Tx, at: Date): Promise<readonly PlaceRule[]> {
    const places = await tx.query<PlaceRow>(PLACES, [tx.ctx.tenantId, at]);
    const rules: (PlaceRow & RetentionRule)[] = [];
    for (const place of places) {
      const policy = await this.policies.effective(tx, place.id);
      rules.push({ ...place, ...longest(place, policy.get('retention.documentYears')) });
    }
    const years = [...new Set(rules.map(({ year, years }) => year - years))];
    const rows = await tx.query<{ year: number; before: Date }>(BEGINNINGS, [years, places[0]?.timeZone ?? 'UTC']);
    const before = new Map(rows.map((row) => [row.year, row.before]));
    return rules.map(({ id, name, country, law, year, years }) => ({
      ...{ place: id, name, country, law, years },
      before: before.get(year - years)!,
    }));
  }
}

/** The rule of the country of its VAT number; the longest where it has several. */
function longest({ registered, country }: PlaceRow, policyYears: number) {
  const countries = registered.length > 0 ? registered : [country];
  const rules = countries.map((one) => ({ country: one, ...retentionRule(one, policyYears) }));
  return rules.reduce((most, rule) => (rule.years > most.years ? rule : most));
}
