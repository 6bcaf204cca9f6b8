import { type CaseEventDraft, CHANGE_CAUSES, outcomeWords } from '@clearhold/cases';
import { describe, expect, it } from 'vitest';
import { eventText } from './case-words.ts';

// Every kind of line there is: the compiler misses one that is added.
const KINDS: Record<CaseEventDraft['type'], Partial<CaseEventDraft>> = {
  caseStarted: {},
  caseStateChanged: { data: { to: 'waitingErp' } },
  stepStarted: {},
  stepCompleted: { outcome: 'effectConfirmed' },
  stepSkipped: {},
  stepCancelled: { reason: 'The case ended.' },
  stepFailed: { reason: 'The ERP refused.' },
  stepTimedOut: {},
  stepEscalated: { data: { role: 'controller' } },
  stepReworked: { reason: 'The wrong line' },
  stepRetried: {},
  stepAskedAgain: { data: { number: 1, of: 2 } },
  stepRetryPlanned: { data: { number: 2, of: 3 } },
  stepLeftOut: { reason: 'It is the same order' },
  stepCompensated: { reason: 'It is the same order' },
  casePaused: { reason: 'The supplier merges' },
  caseResumed: {},
  caseMigrated: { data: { from: 2, to: 3 } },
  approvalGiven: { reason: 'Agreed' },
  effectUnknown: {},
  effectConfirmed: {},
  factsChanged: { outcome: 'receiptPosted' },
  caseCleared: {},
  caseUncleared: {},
  caseStartedOver: { outcome: 'orderChanged' },
  caseOverridden: { reason: 'Agreed by phone' },
  caseStuck: { reason: 'The playbook has no way on from here.' },
  caseClosed: { outcome: 'acceptedUnderAuthority' },
};
const ENGINE = /[a-z][A-Z]|playbook|\beffect|enriched|succeeded|escalat|clears|uncleared|undefined/;
const line = (type: string, more: Partial<CaseEventDraft> = {}) =>
  eventText({ type, title: 'Wait for the ERP to confirm', at: '', ...more } as CaseEventDraft);

describe('a line of a case’s history', () => {
  it.each(Object.entries(KINDS))('%s speaks to a clerk, not of the engine', (type, more) => {
    expect(line(type, more)).not.toMatch(ENGINE);
    expect(line(type, more).length).toBeGreaterThan(7);
  });

  it('names what settled a step, whoever did', () => {
    const by = (outcome: string, label?: string) => line('stepCompleted', { outcome, label });
    expect(by('effectConfirmed')).toBe('“Wait for the ERP to confirm” settled: The ERP confirmed it');
    expect(by('acceptPrice', 'The billed price is right')).toContain('settled: The billed price is right');
    expect(line('stepCompleted', { outcome: 'succeeded', reason: '5105600123' })).toContain('is done (5105600123)');
    for (const outcome of [...CHANGE_CAUSES, 'timeElapsed', 'sent', 'enriched', 'approved', 'rejected', 'sentBack']) {
      expect(outcomeWords(outcome), outcome).toBeDefined();
      expect(by(outcome)).not.toMatch(ENGINE);
    }
  });
});
