import { rolesAt } from '@clearhold/access';
import { effectiveTaxonomy } from '@clearhold/exceptions';
import { covers, type EffectivePolicy, rowsOf } from '@clearhold/policy';
import { rolesUnder } from '../../policies/index.ts';
import type { Readiness, Verdict } from './checks-definition.ts';
import type { ReadinessFacts } from './readiness-facts.ts';

/** What is not in place, in a sentence; undefined where it is. */
type Judge = (facts: ReadinessFacts, policy: EffectivePolicy) => string | undefined;

const TITLES: Record<Readiness, string> = {
  ERP_ANSWERS: 'The ERP answers',
  MAIL_SENDER: 'Mail leaves under an address that is proved',
  TYPE_OWNERS: 'Every exception type has an owner',
  APPROVERS: 'Two people can approve each amount',
  CALENDAR: 'The calendar is set',
};

// What the partner's own people own is looked for at the partner.
const HERE: ReadonlySet<string> = new Set(rolesAt('tenant'));
const GROUPED = new Intl.NumberFormat('en');

const JUDGES: Record<Readiness, Judge> = {
  ERP_ANSWERS: ({ connections }) => {
    const [first] = connections;
    if (!first) return 'No ERP is connected.';
    if (connections.some(({ status, answered }) => status === 'active' && answered)) return undefined;
    if (first.status === 'draft') return `${first.title} waits for its address and sign-in.`;
    if (first.status === 'paused') return `${first.title} is paused.`;
    return `${first.title} said nothing for a week. Test the connection.`;
  },
  MAIL_SENDER: ({ senderAddress, hosts, lastMailLeft }) => {
    const domain = senderAddress.split('@').at(-1)!.toLowerCase();
    const isProved = hosts.some((host) => host === domain || host.endsWith(`.${domain}`));
    if (!isProved) return `Nothing proves that ${domain} is the sender’s. Serve the pages under an address of it.`;
    return lastMailLeft === false ? 'The last mail could not be sent.' : undefined;
  },
  TYPE_OWNERS: ({ people }, policy) => {
    const { book } = rolesUnder(policy);
    const held = new Set(people.flat().flatMap((role) => book.actsAs(role)));
    const taxonomy = effectiveTaxonomy(policy);
    const owners = taxonomy.codes().map((code) => taxonomy.type(code)!.ownerGroup as string);
    const nobody = owners.filter((owner) => HERE.has(owner) && !held.has(owner));
    if (nobody.length === 0) return undefined;
    const roles = [...new Set(nobody)].map((role) => book.get(role)?.title ?? role).sort();
    return `${nobody.length} of ${owners.length} types belong to a role that nobody has: ${roles.join(', ')}.`;
  },
  APPROVERS: ({ people }, policy) => {
    const { book } = rolesUnder(policy);
    const holding = people.map((roles) => roles.map((role) => ({ role, as: book.countsAs(role) })));
    const tiers = policy.get('approval.thresholds');
    const short = tiers.flatMap((tier) => {
      const { upTo, currency, approvers } = tier;
      const rows = rowsOf(tiers, currency);
      const able = holding.filter((held) => held.some((one) => covers(one, rows, rows.indexOf(tier)))).length;
      const amount =
        upTo === null ? 'above that' : `up to ${GROUPED.format(Number(upTo))}${currency === '*' ? '' : ` ${currency}`}`;
      return able < Math.max(2, approvers) ? [`${amount}: ${able}`] : [];
    });
    return short.length ? `Too few people can approve (${short.join('; ')}); two at least are needed.` : undefined;
  },
  CALENDAR: (_, policy) => {
    const said = (key: 'calendar.region' | 'calendar.timeZone') => policy.explain(key).source !== 'declared default';
    if (said('calendar.region') && said('calendar.timeZone')) return undefined;
    const what = said('calendar.region') ? 'The time zone is' : 'The holiday region is';
    return `${what} the one that the product ships with. Set it in the policy.`;
  },
};

/** Judges what the author asked for, in the order of the list. */
export function judgeReadiness(asked: readonly Readiness[], facts: ReadinessFacts, policy: EffectivePolicy): Verdict[] {
  return asked.map((key) => {
    const found = JUDGES[key](facts, policy);
    return { key, title: TITLES[key], passed: found === undefined, found: found ?? '' };
  });
}
