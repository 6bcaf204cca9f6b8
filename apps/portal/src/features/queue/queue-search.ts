import { parseSearch } from '../../lib/search.ts';
import type { CaseFilter, CaseGrouping, CaseOrder } from './documents.ts';

/** What the queue's address says besides the view. */
export interface QueueSearch {
  q?: string;
  state?: string[];
  code?: string[];
  owner?: string;
  supplier?: string;
  unit?: string;
  min?: string;
  /** Two days as `2026-11-01/2026-11-30`, both counted. */
  opened?: string;
  closed?: string;
  sort?: CaseOrder;
  group?: CaseGrouping;
}

const GROUPINGS: readonly string[] = ['TYPE', 'SUPPLIER', 'OWNER', 'DUE_DAY'];
const ORDERS: readonly string[] = ['PRIORITY', 'DUE', 'AMOUNT', 'OPENED', 'CLOSED'];

const text = (value: unknown) =>
  typeof value === 'string' && value ? value.slice(0, 200) : typeof value === 'number' ? String(value) : undefined;
const texts = (value: unknown) => {
  const all = (Array.isArray(value) ? value : [value]).map(text).filter((item) => item !== undefined);
  return all.length > 0 ? all.slice(0, 20) : undefined;
};

/** The first and last day of a span as the address writes it; without a first day all before belongs to it. */
export function daysOf(span: unknown): [from: string | undefined, to: string] | undefined {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})?\/(\d{4}-\d{2}-\d{2})$/.exec(text(span) ?? '') ?? [];
  return to ? [from, to] : undefined;
}

/** Reads the address; what it does not know is left out. */
export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  const sort = ORDERS.includes(String(search.sort)) ? (search.sort as CaseOrder) : undefined;
  const min = text(search.min);
  return {
    q: text(search.q),
    state: texts(search.state),
    code: texts(search.code),
    owner: text(search.owner),
    supplier: text(search.supplier),
    unit: text(search.unit),
    min: min && /^\d+(\.\d+)?$/.test(min) ? min : undefined,
    opened: daysOf(search.opened)?.join('/'),
    closed: daysOf(search.closed)?.join('/'),
    sort: sort === 'PRIORITY' ? undefined : sort,
    group: GROUPINGS.includes(String(search.group)) ? (search.group as CaseGrouping) : undefined,
  };
}

function both(some: string[] | undefined, more: string[] | undefined): string[] | undefined {
  const all = [...new Set([...(some ?? []), ...(more ?? [])])];
  return all.length > 0 ? all : undefined;
}

/** A saved view's own filter, narrowed by what the address says, as the API takes it. */
export function filterOf(base: CaseFilter, search: QueueSearch): CaseFilter {
  const typed = parseSearch(search.q ?? '');
  const [opened, closed] = [daysOf(search.opened), daysOf(search.closed)];
  const filter: CaseFilter = {
    ...base,
    state: both(search.state, typed.states) ?? base.state,
    code: both(search.code, typed.codes) ?? base.code,
    ownerId: search.owner ?? base.ownerId,
    supplierId: search.supplier ?? base.supplierId,
    unitId: search.unit ?? base.unitId,
    search: typed.words || base.search,
    amountMin: typed.min ?? search.min ?? base.amountMin,
    openedFrom: opened?.[0] ?? base.openedFrom,
    openedTo: opened?.[1] ?? base.openedTo,
    closedFrom: closed?.[0] ?? base.closedFrom,
    closedTo: closed?.[1] ?? base.closedTo,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null)) as CaseFilter;
}

/** Whether the address narrows the view. */
export function isNarrowed(search: QueueSearch): boolean {
  const { q, state, code, owner, supplier, unit, min, opened, closed } = search;
  return Boolean(q || state || code || owner || supplier || unit || min || opened || closed);
}

interface View {
  key: string;
  count: number;
}

/** The view to begin with: one's own work, else the team's, else everything. */
export function firstView(views: readonly View[]): string {
  const found = ['mine', 'team', 'unassigned', 'all'].find((key) =>
    views.some((view) => view.key === key && view.count > 0),
  );
  return found ?? views[0]?.key ?? 'all';
}

/** What is to be done stands by its weight, what was done by when it was. */
export const usualOrder = (viewKey: string): CaseOrder => (viewKey === 'closed' ? 'CLOSED' : 'PRIORITY');
