import { addMoney, decimal, type Money, money } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { StagedFigures } from '../../tenancy/index.ts';

interface Row {
  readonly ring: string | null;
  readonly figures: StagedFigures | null;
}

// A tenant's worker counts since the version came to the rings that it reaches now; what it counted for another is left out.
const FIGURES = `
  SELECT s.ring, CASE WHEN f.figures -> 'staged' ->> 'version' = $2 THEN f.figures -> 'staged' END AS figures FROM scope s
  LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id
  WHERE s.partner_id = $1 AND s.kind = 'tenant' AND s.id = s.tenant_id AND NOT s.sample`;

const ENOUGH_INVOICES = 50;

/** How the tenants that a staged version reaches fare against the others, in one statement over their kept figures. */
@Injectable()
export class RingFigures {
  constructor(private readonly database: Database) {}

  /** `since` names the version and its reach as `stagedMark` does. */
  async compare(partnerId: string, since: string, reached: readonly string[]) {
    const rows = await this.database.acrossTenants<Row>('figures', FIGURES, [partnerId, since]);
    const isIn = ({ ring }: Row) => ring !== null && reached.includes(ring);
    return { inRing: sumOf(rows.filter(isIn)), others: sumOf(rows.filter((row) => !isIn(row))) };
  }
}

/** Names a version in the reach that it has since an instant: figures of an earlier reach are not mixed into it. */
export const stagedMark = (id: string, reachedAt: Date): string => `${id} ${reachedAt.toISOString()}`;

/** The figures of several tenants as those of one; shares are of all their invoices, not means of shares. */
export function sumOf(rows: readonly { figures: StagedFigures | null }[]) {
  const figures = rows.flatMap((row) => (row.figures ? [row.figures] : []));
  const sum = (of: (one: StagedFigures) => number) => figures.reduce((total, one) => total + of(one), 0);
  const [invoices, closed] = [sum((one) => one.invoices), sum((one) => one.casesClosed)];
  return {
    tenants: rows.length,
    invoices,
    tooFew: invoices < ENOUGH_INVOICES,
    exceptionsPer100: share(sum((one) => one.exceptions) * 100, invoices),
    straightThroughPercent: share(sum((one) => one.passed) * 100, invoices),
    casesOpened: sum((one) => one.casesOpened),
    casesClosed: closed,
    cycleTimeHoursMean: share(
      sum((one) => one.cycleHours),
      closed,
    ),
    overdueCases: sum((one) => one.overdueCases),
    valueAtRisk: byCurrency(figures.flatMap((one) => one.valueAtRisk)),
  };
}

const share = (part: number, of: number) =>
  of === 0 ? null : decimal(String(part)).div(of).toDecimalPlaces(1).toString();

function byCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const { amount, currency } of amounts) {
    const known = sums.get(currency);
    sums.set(currency, known ? addMoney(known, money(amount, currency)) : money(amount, currency));
  }
  return [...sums.values()].sort((a, b) => Number(b.amount) - Number(a.amount));
}
