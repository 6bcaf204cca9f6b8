import { isDecimalText } from '@clearhold/kernel';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import type { QueueClock } from './queue-clock.ts';
import { VIEWS, viewCondition } from './queue-views.ts';

export interface CaseFilter {
  view?: string | null;
  state?: string[] | null;
  code?: string[] | null;
  ownerId?: string | null;
  supplierId?: string | null;
  unitId?: string | null;
  search?: string | null;
  amountMin?: string | null;
  /** Days of the tenant's time zone as `2026-11-22`, both counted. */
  openedFrom?: string | null;
  openedTo?: string | null;
  closedFrom?: string | null;
  closedTo?: string | null;
}

/** Conditions over `case_file c` with their parameters; $1 is always the tenant. */
export class Conditions {
  readonly parts: string[] = ['c.tenant_id = $1'];
  readonly values: unknown[];

  constructor(tenantId: string) {
    this.values = [tenantId];
  }

  /** Adds a condition; `?` stands for the value. */
  add(part: string, value?: unknown): void {
    if (value === undefined) this.parts.push(part);
    else this.parts.push(part.replace('?', this.take(value)));
  }

  /** Takes a value; the parameter by which it is known. */
  take(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  get where(): string {
    return this.parts.join(' AND ');
  }
}

/** The filter as conditions. Row security keeps tenants apart; units are kept apart here. */
export function conditionsOf(ctx: TenantContext, filter: CaseFilter, clock: QueueClock): Conditions {
  const conditions = new Conditions(ctx.tenantId);
  reach(ctx, conditions);
  const view = filter.view ?? 'all';
  if (view === 'closed') conditions.add('c.closed_at IS NOT NULL');
  else {
    conditions.add('c.closed_at IS NULL');
    const builtIn = VIEWS[view];
    if (builtIn && view !== 'all')
      conditions.add(viewCondition(builtIn, ctx, clock, (value) => conditions.take(value)));
  }
  if (filter.state?.length) conditions.add('c.state = ANY(?)', filter.state);
  if (filter.code?.length) conditions.add(OF_CODES, filter.code);
  if (filter.ownerId) conditions.add('c.owner_id = ?', filter.ownerId);
  if (filter.supplierId) conditions.add('c.supplier_id = ?', filter.supplierId);
  if (filter.unitId) conditions.add('c.unit_id = ?', filter.unitId);
  if (filter.amountMin) conditions.add('c.amount_at_risk >= ?', filter.amountMin);
  for (const [days, column] of DAYS) {
    const [from, to] = [filter[`${days}From`], filter[`${days}To`]];
    if (from) conditions.add(`${column} >= ${dayBegins('?::date')}`, from);
    if (to) conditions.add(`${column} < ${dayBegins('?::date + 1')}`, to);
  }
  for (const word of words(filter.search)) addWord(conditions, word);
  return conditions;
}

const DAYS = [
  ['opened', 'c.opened_at'],
  ['closed', 'c.closed_at'],
] as const;
const dayBegins = (day: string): string =>
  `(((${day})::timestamp) AT TIME ZONE (SELECT s.time_zone FROM scope s WHERE s.tenant_id = $1 AND s.id = $1))`;

// A code of the published taxonomy stands for its child types too.
const OF_CODES = `EXISTS (SELECT FROM unnest(c.codes) AS own, unnest(?::text[]) AS asked WHERE own = asked OR starts_with(own, asked || '.'))`;

/** A unit-scoped person sees the cases of those units; anybody with a tenant-wide role sees all. */
export function reach(ctx: TenantContext, conditions: Conditions): void {
  if (ctx.actor.kind !== 'person' || ctx.actor.isActing || ctx.actor.grants.some((grant) => !grant.unitId)) return;
  conditions.add(
    'c.unit_id = ANY(?)',
    ctx.actor.grants.map((grant) => grant.unitId),
  );
}

const words = (search: string | null | undefined) =>
  (search ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);

// `>500` and `<500` compare the amount; anything else is looked for in number, supplier, title, codes and amount.
function addWord(conditions: Conditions, word: string): void {
  const amount = /^([<>]=?)(\d+(?:\.\d+)?)$/.exec(word);
  if (amount && isDecimalText(amount[2]!)) conditions.add(`c.amount_at_risk ${amount[1]} ?`, amount[2]);
  else conditions.add(`c.search LIKE ?`, `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}
