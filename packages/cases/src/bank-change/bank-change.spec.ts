import { describe, expect, it } from 'vitest';
import {
  actOnBankChange,
  type BankChange,
  type BankChangeAct,
  coolsUntil,
  isPayable,
  isUnderWay,
  proposeBankChange,
  WAYS,
} from './index.ts';

const terms = { coolingOffHours: 72, contactDays: 30, persons: 2 };
const at = (hours: number) => new Date(Date.UTC(2026, 5, 1) + hours * 3_600_000).toISOString();
const begun = proposeBankChange('document:1', at(0));
const evidence: BankChangeAct = { type: 'bringForward', by: 'ann', at: at(1), isConfirmed: true };
const call: BankChangeAct = { type: 'callBack', by: 'ann', at: at(2), contactSince: '2026-05-02T00:00:00.000Z' };
const owner: BankChangeAct = { type: 'checkOwner', by: 'ann', at: at(3), how: 'nameCheck' };
const approve = (by: string, hours = 72): BankChangeAct => ({ type: 'approve', by, at: at(hours) });
const code = (change: BankChange, act: BankChangeAct, other = terms) => {
  const result = actOnBankChange(change, act, other);
  return result.ok ? 'ok' : result.error.code;
};
const after = (acts: readonly BankChangeAct[], other = terms) =>
  acts.reduce((change, act) => {
    const result = actOnBankChange(change, act, other);
    if (!result.ok) throw new Error(`${act.type}: ${result.error.code}`);
    return result.value;
  }, begun);

describe('a change of bank details', () => {
  it('is paid to after all its steps, by two who had no hand in it, and not before', () => {
    const checked = after([evidence, call, owner]);
    const once = after([evidence, call, owner, approve('bob')]);
    expect([checked, once].map(isPayable)).toEqual([false, false]);
    const active = after([evidence, call, owner, approve('bob'), approve('cat')]);
    expect([isPayable(active), isUnderWay(active), active.activeAt]).toEqual([true, false, at(72)]);
  });

  it('leaves no step out, whatever is tried', () => {
    expect(code(begun, call)).toBe('BANK_CHANGE_STEP_MISSING');
    expect(code(after([evidence]), owner)).toBe('BANK_CHANGE_STEP_MISSING');
    expect(code(after([evidence, call]), approve('bob'))).toBe('BANK_CHANGE_STEP_MISSING');
    expect(code(begun, { ...evidence, isConfirmed: false } as BankChangeAct)).toBe('NOT_CONFIRMED');
    expect(code(after([evidence, call]), { ...owner, how: 'trust' } as BankChangeAct)).toBe('OWNER_CHECK_MISSING');
  });

  it('takes a call only to a number that was there thirty days before, and policy asks no less', () => {
    const known = (contactSince: string | undefined) => ({ ...call, contactSince }) as BankChangeAct;
    const change = after([evidence]);
    expect(code(change, known('2026-05-02T00:00:00.001Z'))).toBe('CONTACT_TOO_NEW');
    expect(code(change, known(undefined))).toBe('CONTACT_TOO_NEW');
    expect(code(change, call, { ...terms, contactDays: 0 })).toBe('ok');
    expect(code(change, known('2026-05-03'), { ...terms, contactDays: 0 })).toBe('CONTACT_TOO_NEW');
    expect(code(change, call, { ...terms, contactDays: 60 })).toBe('CONTACT_TOO_NEW');
  });

  it('cools off for three days at least, counted from the details as they are', () => {
    const change = after([evidence, call, owner]);
    expect(code(change, approve('bob', 71.99))).toBe('COOLING_OFF');
    expect(code(change, approve('bob', 71.99), { ...terms, coolingOffHours: 0 })).toBe('COOLING_OFF');
    expect(code(change, approve('bob', 72), { ...terms, coolingOffHours: 96 })).toBe('COOLING_OFF');
    const edited = after([evidence, call, owner, { type: 'edit', by: 'document:2', at: at(70) }]);
    expect(edited).toMatchObject({ state: 'proposed', version: 2, approvedBy: [] });
    expect(coolsUntil(edited, terms)).toBe(at(142));
  });

  it('is approved by nobody who had it in hands, and by nobody twice', () => {
    const change = after([evidence, call, owner, approve('bob')]);
    for (const by of ['ann', 'bob', 'document:1']) expect(code(change, approve(by))).toBe('NOT_A_SECOND_PERSON');
  });

  it('sent back begins at the evidence again, with the approvals gone', () => {
    const back = after([evidence, call, owner, approve('bob'), { type: 'sendBack', by: 'cat', at: at(73) }]);
    expect(back).toEqual(begun);
  });

  it('once ended takes nothing more', () => {
    for (const type of ['refuse', 'withdraw'] as const) {
      const ended = after([evidence, { type, by: 'ann', at: at(5) }]);
      expect([isPayable(ended), code(ended, call)]).toEqual([false, 'BANK_CHANGE_ENDED']);
    }
    expect(Object.values(WAYS).filter((ways) => ways.length === 0)).toHaveLength(3);
  });
});
