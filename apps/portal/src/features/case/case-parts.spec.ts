import { describe, expect, it } from 'vitest';
import { RESOLUTIONS } from '../../../../../packages/cases/src/lifecycle/resolutions.ts';
import { resolutionWords, riskWords } from '../../lib/case-words.ts';
import { approversWords } from './approval-facts.tsx';
import { soFarOf, standingApart } from './comparison.tsx';
import { answersOf, byReason, primaryOf } from './decision.tsx';
import { inTurns } from './history.tsx';
import { fieldsInQuestion, pictureOf, unitWords } from './invoice-shape.ts';
import { isDoneAtOnce, isRejection, wayOf } from './way-of.ts';

describe('the case page', () => {
  it('outlines the fields that the exceptions speak of', () => {
    expect([
      ...fieldsInQuestion([
        { code: 'AP.MATCH.PRICE', line: '2', state: 'OPEN' },
        { code: 'MD.BANK.CHANGED_UNVERIFIED', line: null, state: 'OPEN' },
        { code: 'AP.UNKNOWN', line: '1', state: 'OPEN' },
      ]),
    ]).toEqual(['2:PRICE', ':BANK']);
  });

  it('tells one actor’s turn as one entry of the thread, newest first', () => {
    const entry = (seq: number, who: string, at: string) => ({ seq, who, at, mark: 'SYSTEM' });
    const turns = inTurns([entry(1, 'A', '1'), entry(2, 'A', '1'), entry(3, 'A', '2'), entry(4, 'B', '2')]);
    expect(turns.map((turn) => turn.map(({ seq }) => seq))).toEqual([[4], [3], [2, 1]]);
  });

  it('calls an amount at risk only while the case is open', () => {
    expect(['OPEN', 'RESOLVED', 'WITHDRAWN'].map(riskWords)).toEqual(['at risk', 'was at stake', 'was at stake']);
  });

  it('has words for every way a case may end', () => {
    for (const resolution of RESOLUTIONS) expect(resolutionWords(resolution)).not.toBe(resolution);
  });

  it('names who may approve as one would say it', () => {
    expect([
      approversWords({ role: 'Controller', persons: 1 }),
      approversWords({ role: 'Approver', persons: 1 }),
      approversWords({ role: 'Controller', persons: 2 }),
    ]).toEqual(['a controller', 'an approver', '2 controllers']);
  });

  it('writes common units as people do', () => {
    expect(['C62', 'KGM', 'ZZ', undefined].map(unitWords)).toEqual(['pcs', 'kg', 'ZZ', undefined]);
  });

  it('draws only what is an invoice', () => {
    expect(pictureOf(null)).toBeUndefined();
    expect(pictureOf({ kind: 'PurchaseOrder' })).toBeUndefined();
    expect(pictureOf({ kind: 'Invoice', number: '1', currency: 'EUR', lines: [] })?.number).toBe('1');
  });

  it('marks differing cells and keeps agreeing ones quiet', () => {
    const agreed = { invoice: '9', order: '9', receipt: null, within: true, difference: null };
    expect(standingApart(agreed)).toEqual([]);
    expect(standingApart({ ...agreed, difference: '0.00' })).toEqual([]);
    expect(standingApart({ ...agreed, invoice: '10', within: false, difference: '1' })).toEqual(['invoice']);
    expect(standingApart({ invoice: '10', order: '10', receipt: '8', within: false, difference: '2' })).toEqual([
      'invoice',
      'receipt',
    ]);
  });

  it('says what all invoices billed together beside the invoice’s own quantity', () => {
    const ordered = { field: 'QUANTITY', billedSoFar: '1000', order: '500', receipt: null };
    expect(soFarOf(ordered, 'en')).toBe('billed so far 1,000 of 500 ordered');
    expect(soFarOf({ ...ordered, field: 'RECEIVED', order: null, receipt: '300' }, 'en')).toBe(
      'billed so far 1,000 of 300 received',
    );
    expect(soFarOf({ ...ordered, billedSoFar: null }, 'en')).toBeUndefined();
  });

  it('sends approvals, tasks and the rest each their own way', () => {
    const tasks = [
      { id: 'a', kind: 'APPROVAL' },
      { id: 't', kind: 'TASK' },
    ];
    expect(wayOf({ kind: 'DECIDE_APPROVAL', taskId: 'a', outcome: 'approve' }, tasks)).toBe('approval');
    expect(wayOf({ kind: 'COMPLETE_TASK', taskId: 't', outcome: 'billedRight' }, tasks)).toBe('task');
    expect(wayOf({ kind: 'ASK_SUPPLIER', taskId: null, outcome: null }, tasks)).toBe('ask');
    expect(wayOf({ kind: 'RELEASE', taskId: null, outcome: null }, tasks)).toBe('release');
    expect(wayOf({ kind: 'SOMETHING_NEW', taskId: null, outcome: null }, tasks)).toBe('none');
    expect([isRejection('reject'), isRejection('approve'), isRejection('sendBack')]).toEqual([true, false, false]);
  });

  it('does at once only what asks for nothing', () => {
    const form = [
      { key: 'calledPerson', label: 'Who', type: 'text', required: true, onlyFor: ['verified'], options: [] },
    ];
    const tasks = [{ id: 't', kind: 'TASK', form }];
    const answer = { kind: 'COMPLETE_TASK', taskId: 't', needsReason: false };
    expect(isDoneAtOnce({ ...answer, outcome: 'notReached' }, tasks)).toBe(true);
    expect(isDoneAtOnce({ ...answer, outcome: 'verified' }, tasks)).toBe(false);
    expect(isDoneAtOnce({ ...answer, outcome: 'notReached', needsReason: true }, tasks)).toBe(false);
  });

  it('puts no answer first where several stand side by side', () => {
    const one = (outcome: string, more = {}) =>
      ({ kind: 'COMPLETE_TASK', label: outcome, taskId: 't', outcome, primary: false, ...more }) as never;
    const tasks = [{ id: 't', held: null }] as never;
    const asked = {
      tasks,
      actions: [one('acceptPrice'), one('disputePrice'), one('barred', { disabledBecause: 'x' })],
    };
    expect(answersOf(asked).map(({ outcome }) => outcome)).toEqual(['acceptPrice', 'disputePrice']);
    expect(primaryOf(asked)).toBeUndefined();
    expect(answersOf({ ...asked, tasks: [{ id: 't', held: {} }] as never })).toEqual([]);
    expect(answersOf({ tasks, actions: [one('approve', { primary: true }), one('reject')] })).toEqual([]);
  });

  it('gathers the ways that are barred by why they are', () => {
    expect(
      byReason([
        { label: 'A', disabledBecause: 'For a buyer.' },
        { label: 'B', disabledBecause: 'For a buyer.' },
        { label: 'C', disabledBecause: 'Above your limit.' },
      ]),
    ).toEqual([
      ['For a buyer.', ['A', 'B']],
      ['Above your limit.', ['C']],
    ]);
  });
});
