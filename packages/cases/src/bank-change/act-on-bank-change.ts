import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import {
  type BankChange,
  type BankChangeAct,
  type BankChangeTerms,
  CONTACT_DAYS_LEAST,
  coolsUntil,
  OWNER_CHECKS,
  proposeBankChange,
  WAYS,
} from './bank-change.ts';

/**
 * A change after an act. In this order and no other: brought forward by somebody who showed who he is, called back at a number
 * long on record, owner checked, approved by others once it cooled off. Whatever goes back begins at the evidence again, and
 * other details begin anew with their own time. Refusals: BANK_CHANGE_ENDED, BANK_CHANGE_STEP_MISSING, NOT_CONFIRMED,
 * CONTACT_TOO_NEW, OWNER_CHECK_MISSING, COOLING_OFF, NOT_A_SECOND_PERSON.
 */
export function actOnBankChange(
  change: BankChange,
  act: BankChangeAct,
  terms: BankChangeTerms,
): Result<BankChange, Refusal> {
  const { by, at } = act;
  if (!WAYS[change.state].includes(act.type)) return err(outOfTurn(change));
  switch (act.type) {
    case 'bringForward':
      if (!act.isConfirmed) return err(NOT_CONFIRMED);
      return ok({ ...change, state: 'evidenced', evidencedBy: by, evidencedAt: at });
    case 'callBack':
      return calledBack(change, act, terms);
    case 'checkOwner': {
      const ownerCheck = OWNER_CHECKS.find((one) => one === act.how);
      if (!ownerCheck) return err(NO_OWNER_CHECK);
      return ok({ ...change, state: 'ownerChecked', checkedBy: by, checkedAt: at, ownerCheck });
    }
    case 'approve':
      return approved(change, act, terms);
    case 'sendBack':
      return ok(bare(change));
    case 'edit':
      return ok(proposeBankChange(by, at, change.version + 1));
    case 'refuse':
      return ok({ ...change, state: 'refused', endedAt: at });
    case 'withdraw':
      return ok({ ...change, state: 'withdrawn', endedAt: at });
  }
}

type ActOf<T extends BankChangeAct['type']> = Extract<BankChangeAct, { type: T }>;

function calledBack(change: BankChange, { by, at, contactSince }: ActOf<'callBack'>, terms: BankChangeTerms) {
  const days = Math.max(terms.contactDays, CONTACT_DAYS_LEAST);
  const latest = Date.parse(change.proposedAt) - days * 86_400_000;
  if (!contactSince || !(Date.parse(contactSince) <= latest)) return err(contactTooNew(contactSince, days));
  return ok({ ...change, state: 'calledBack' as const, calledBy: by, calledAt: at, contactSince });
}

function approved(change: BankChange, { by, at }: ActOf<'approve'>, terms: BankChangeTerms) {
  const { proposedBy, evidencedBy, calledBy, checkedBy, approvedBy } = change;
  if ([proposedBy, evidencedBy, calledBy, checkedBy, ...approvedBy].includes(by)) return err(NOT_ANOTHER);
  const until = coolsUntil(change, terms);
  if (Date.parse(at) < Date.parse(until)) return err(coolingOff(until));
  const all = [...approvedBy, by];
  const isEnough = all.length >= Math.max(1, terms.persons);
  return ok({ ...change, approvedBy: all, ...(isEnough && { state: 'active' as const, activeAt: at, endedAt: at }) });
}

// What was shown and said so far does not count any more; its time runs on.
const bare = ({ version, proposedBy, proposedAt }: BankChange): BankChange =>
  proposeBankChange(proposedBy, proposedAt, version);

const MISSING: Partial<Record<BankChange['state'], string>> = {
  proposed: 'nobody who showed who he is brought it forward',
  evidenced: 'the supplier was not called back',
  calledBack: 'whose account it is was not checked',
};

function outOfTurn({ state }: BankChange): Refusal {
  const missing = MISSING[state];
  if (missing)
    return {
      code: 'BANK_CHANGE_STEP_MISSING',
      message: `These bank details are not there yet: ${missing}.`,
      hint: 'Do that first; no step can be left out.',
    };
  if (state === 'ownerChecked')
    return { code: 'BANK_CHANGE_STEP_MISSING', message: 'That was done already; the approvals are what is missing.' };
  return { code: 'BANK_CHANGE_ENDED', message: `These bank details were ${ENDED[state]} already.` };
}

const ENDED: Partial<Record<BankChange['state'], string>> = {
  active: 'verified',
  refused: 'refused',
  withdrawn: 'taken back',
};

const NOT_CONFIRMED: Refusal = {
  code: 'NOT_CONFIRMED',
  message: 'Show once more that it is you before you bring new bank details forward.',
};
const NO_OWNER_CHECK: Refusal = {
  code: 'OWNER_CHECK_MISSING',
  message: 'Say how it was checked that the account is the supplier’s.',
  hint: 'The bank’s check of name and number, a trial payment that the supplier named, or the bank’s letter.',
  path: 'ownerCheck',
};
const NOT_ANOTHER: Refusal = {
  code: 'NOT_A_SECOND_PERSON',
  message: 'You had these bank details in hands or approved them before, so another person must approve them.',
};

const contactTooNew = (since: string | undefined, days: number): Refusal => ({
  code: 'CONTACT_TOO_NEW',
  message: since
    ? `That number is on the supplier’s record since ${since.slice(0, 10)}: too late to be called about this change.`
    : 'Nobody knows since when that number is on the supplier’s record.',
  hint: `Call one that was there ${days} days before the change came up.`,
  path: 'calledNumber',
});

const coolingOff = (until: string): Refusal => ({
  code: 'COOLING_OFF',
  message: `New bank details cool off until ${until.slice(0, 16).replace('T', ' ')} UTC; nobody approves them before.`,
});
