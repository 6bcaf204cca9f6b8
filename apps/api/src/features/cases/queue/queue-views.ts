import { bookOf } from '@clearhold/access';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import type { QueueClock } from './queue-clock.ts';

/** A built-in view of the rail: which open cases it holds, and in words why. */
export interface BuiltInView {
  readonly title: string;
  /** A condition over `case_file c`; `?name` stands for a value of `ViewValues`. */
  readonly where: string;
  readonly meaning: (clock: QueueClock) => string;
}

/** The built-in views in the order of the rail. */
export const VIEWS: Record<string, BuiltInView> = {
  mine: {
    title: 'Mine',
    where: 'c.owner_id = ?me',
    meaning: () => 'Open cases that you took or that were given to you.',
  },
  team: {
    title: 'My team’s',
    where: 'c.team_role = ANY(?roles)',
    meaning: () => 'Open cases whose next step is one for a role that you have.',
  },
  unassigned: {
    title: 'Unassigned',
    where: 'c.owner_id IS NULL',
    meaning: () => 'Open cases that nobody has taken.',
  },
  overdue: {
    title: 'Overdue',
    where: 'c.due_at < ?now',
    meaning: () => 'Open cases whose time on the business calendar has run out.',
  },
  'discount-at-risk': {
    title: 'Discount at risk',
    where: 'c.discount_until BETWEEN ?today AND ?discountBy',
    meaning: ({ discountBy }) =>
      `Open cases whose invoice offers a discount for paying by ${inWords(discountBy)} or sooner. It is lost when the case is not decided in time. Discounts of a day that is over are lost and not listed.`,
  },
  'period-close': {
    title: 'Period close',
    where: 'c.invoice_date <= ?periodEnd',
    meaning: ({ periodEnd, closeFrom, monthEnd }) =>
      periodEnd
        ? `Open cases of invoices dated ${inWords(periodEnd)} or earlier: to be posted in this month, they must be decided before it ends.`
        : `The close of this month comes in sight on ${inWords(closeFrom)}. From then on the open cases of invoices dated ${inWords(monthEnd)} or earlier stand here.`,
  },
  'waiting-for-supplier': {
    title: 'Waiting for supplier',
    where: `c.state = 'WAITING_SUPPLIER'`,
    meaning: () => 'Open cases with a question to the supplier that is not answered yet.',
  },
  'waiting-for-erp': {
    title: 'Waiting for ERP',
    where: `c.state = 'WAITING_ERP'`,
    meaning: () => 'Open cases that the ERP was asked to write and has not confirmed.',
  },
  all: { title: 'All open', where: 'true', meaning: () => 'Every open case that you may see.' },
};

interface ViewValues {
  me: string | null;
  roles: readonly string[];
  now: Date;
  today: string;
  discountBy: string;
  periodEnd: string | null;
}

const TYPES: Record<keyof ViewValues, string> = {
  me: 'uuid',
  roles: 'text[]',
  now: 'timestamptz',
  today: 'date',
  discountBy: 'date',
  periodEnd: 'date',
};

/** A view's condition with its values given to `take`, which says by which parameter each is known. */
export function viewCondition(
  view: BuiltInView,
  ctx: TenantContext,
  clock: QueueClock,
  take: (value: unknown) => string,
): string {
  const { actor } = ctx;
  const { now, today, discountBy, periodEnd } = clock;
  const roles = actor.grants.flatMap(({ role }) => bookOf(actor).actsAs(role));
  const me = actor.kind === 'person' ? actor.id : null;
  const values: ViewValues = { me, roles, now, today, discountBy, periodEnd };
  return view.where.replace(/\?(\w+)/g, (_, name: keyof ViewValues) => `${take(values[name])}::${TYPES[name]}`);
}

const inWords = (day: string) =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
