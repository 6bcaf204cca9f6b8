import {
  actOnBankChange,
  type BankChange,
  type BankChangeAct,
  isPayable,
  OWNER_CHECKS,
  proposeBankChange,
} from '@clearhold/cases';
import fc from 'fast-check';
import { goal, short } from '../report.ts';

const RUNS = short ? 5_000 : 100_000;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 1);
const PEOPLE = ['supplier', 'ann', 'bob', 'cat', 'dan'];

type Draw = { type: BankChangeAct['type']; by: string; hours: number; yes: boolean; days: number; how: string };

// Leans towards what leads on, so that many a sequence gets to its end; everything else is drawn as well, in any order.
const step = fc.record<Draw>({
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('bringForward', 'callBack', 'checkOwner', 'approve', 'approve') },
    { weight: 1, arbitrary: fc.constantFrom('sendBack', 'refuse', 'withdraw', 'edit') },
  ),
  by: fc.constantFrom(...PEOPLE),
  hours: fc.constantFrom(0, 1, 12, 24, 48, 71, 72, 100),
  yes: fc.constantFrom(true, true, true, false),
  days: fc.constantFrom(0, 5, 29, 30, 31, 400, 400, 400),
  how: fc.constantFrom(...OWNER_CHECKS, ...OWNER_CHECKS, 'trust'),
});
const terms = fc.record({
  coolingOffHours: fc.constantFrom(0, 24, 72, 96),
  contactDays: fc.constantFrom(0, 30, 60),
  persons: fc.constantFrom(0, 1, 2, 3),
});

/** What was done about the details as they are now, noted by the goal itself: the acts, by whom and when, whatever came of them. */
interface Noted {
  act: BankChangeAct;
  accepted: boolean;
}

/** Which guards do not stand behind a change that may be paid to. Reads the acts alone, never the machine’s own record. */
function gaps(noted: readonly Noted[], proposedAt: number, proposedBy: string): string[] {
  const taken = noted.filter(({ accepted }) => accepted).map(({ act }) => act);
  const last = (type: BankChangeAct['type']) => taken.findLastIndex((act) => act.type === type);
  const [evidence, call, check] = [last('bringForward'), last('callBack'), last('checkOwner')];
  const approvals = taken.filter((act, index) => act.type === 'approve' && index > check).map(({ by }) => by);
  const [shown, called, checked] = [taken[evidence], taken[call], taken[check]];
  const hands = [proposedBy, shown?.by, called?.by, checked?.by];
  const isKnown =
    called?.type === 'callBack' &&
    called.contactSince !== undefined &&
    Date.parse(called.contactSince) <= proposedAt - 30 * 24 * HOUR_MS;
  const isOwned = checked?.type === 'checkOwner' && (OWNER_CHECKS as readonly string[]).includes(checked.how ?? '');
  const end = Date.parse(taken.at(-1)?.at ?? '');
  return [
    shown?.type === 'bringForward' && shown.isConfirmed ? [] : ['step-up'],
    isKnown && call > evidence ? [] : ['call-back'],
    isOwned && check > call ? [] : ['ownership check'],
    approvals.some((by) => !hands.includes(by)) && approvals.every((by) => !hands.includes(by))
      ? []
      : ['second person'],
    end - proposedAt >= 72 * HOUR_MS ? [] : ['72 hours'],
  ].flat();
}

// A change of bank details cannot be rushed: no sequence of acts leads to details that are paid to with one of the five guards missing.
await goal('G35', async () => {
  const found: string[] = [];
  const count = { acts: 0, accepted: 0, payable: 0, edits: 0 };
  fc.assert(
    fc.property(terms, fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), (asked, draws) => {
      let clock = START;
      let change: BankChange = proposeBankChange('supplier', new Date(clock).toISOString());
      let noted: Noted[] = [];
      for (const draw of draws) {
        clock += draw.hours * HOUR_MS;
        const act = actOf(draw, clock, change);
        const outcome = actOnBankChange(change, act, asked);
        count.acts++;
        noted.push({ act, accepted: outcome.ok });
        if (!outcome.ok) continue;
        count.accepted++;
        change = outcome.value;
        // What goes back, or becomes another account, has to be shown anew.
        if (act.type === 'edit' || act.type === 'sendBack') noted = [];
        if (act.type === 'edit') count.edits++;
        if (!isPayable(change)) continue;
        count.payable++;
        const missing = gaps(noted, Date.parse(change.proposedAt), change.proposedBy);
        if (missing.length) found.push(missing.join(', '));
        break;
      }
    }),
    { numRuns: RUNS, seed: 35 },
  );
  const details = { sequences: RUNS, ...count, found: found.slice(0, 5) };
  return { value: found.length, limit: 0, pass: found.length === 0 && count.payable > RUNS / 100, details };
});

function actOf({ type, by, yes, days, how }: Draw, clock: number, change: BankChange): BankChangeAct {
  const common = { by, at: new Date(clock).toISOString() };
  if (type === 'bringForward') return { ...common, type, isConfirmed: yes };
  if (type === 'checkOwner') return { ...common, type, how: yes ? how : undefined };
  if (type !== 'callBack') return { ...common, type } as BankChangeAct;
  const since = new Date(Date.parse(change.proposedAt) - days * 24 * HOUR_MS).toISOString();
  return { ...common, type, contactSince: yes ? since : undefined };
}
