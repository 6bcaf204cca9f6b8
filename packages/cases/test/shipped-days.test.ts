import { describe, expect, it } from 'vitest';
import {
  choosePlaybook,
  describePath,
  generalReview,
  missingReceipt,
  priceVariance,
  suspectedDuplicate,
  unverifiedBankChange,
} from '../src/index.ts';
import { analyst, approver, buyer, controller, facts, Play, receiver } from './world.ts';

const call = {
  calledPerson: 'Kari Nordmann',
  calledNumber: '+47 22 00 11 22',
  numberSource: 'supplierRecord',
  calledAt: '2026-06-01T09:15:00Z',
  ownerCheck: 'nameCheck',
};

describe('a price variance', () => {
  it('takes two human actions when the buyer accepts the billed price', () => {
    const play = new Play(priceVariance);
    expect(play.state.caseState).toBe('waitingInternal');
    play.answer('ask-buyer', 'acceptPrice', buyer);
    play.approve(approver);
    expect(play.state.caseState).toBe('waitingErp');
    expect(play.effects()).toEqual(['releaseHold']);
    play.effect('release');
    expect(play.state).toMatchObject({ caseState: 'resolved', resolution: 'acceptedUnderAuthority' });
  });

  it('asks the supplier when the buyer disputes, and takes four human actions at most', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'disputePrice', buyer);
    expect(play.state.caseState).toBe('waitingSupplier');
    expect(play.commands.map((command) => command.type)).toContain('askSupplier');
    play.send({
      type: 'supplierAnswered',
      stepId: 'ask-supplier',
      outcome: 'maintain',
      contact: 's',
      reason: 'Agreed',
    });
    play.answer('review-answer', 'acceptPrice', buyer);
    play.approve(approver);
    play.effect('release');
    expect(play.state.resolution).toBe('acceptedUnderAuthority');
  });

  it('rejects the replaced invoice when the revised one arrives', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'disputePrice', buyer);
    play.send({ type: 'supplierAnswered', stepId: 'ask-supplier', outcome: 'willCorrect', contact: 's' });
    play.send({ type: 'factsChanged', cause: 'revisedInvoice' });
    expect(play.effects()).toEqual(['rejectInvoice']);
    play.effect('reject');
    expect(play.state.resolution).toBe('revisedInvoice');
  });

  it('an approver who rejects sends the invoice back to the supplier', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'acceptPrice', buyer);
    const rejected = { type: 'approvalDecided', stepId: 'approve', decision: 'rejected', by: approver } as const;
    expect(play.refusal(rejected)).toBe('REASON_REQUIRED');
    play.send({ ...rejected, reason: 'Too dear.' });
    play.effect('reject');
    expect(play.state.resolution).toBe('rejectedToSupplier');
  });

  it('goes back to the buyer when the approver sends it back, with new keys', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'acceptPrice', buyer);
    play.send({ type: 'approvalDecided', stepId: 'approve', decision: 'sentBack', by: approver, reason: 'Why?' });
    expect(play.state.steps['ask-buyer']).toMatchObject({ status: 'active', attempt: 2 });
    play.answer('ask-buyer', 'acceptPrice', buyer);
    play.approve(approver);
    play.effect('release');
    const keys = play.commands.flatMap((command) => (command.type === 'openTask' ? [command.key] : []));
    expect(keys).toEqual(['case-1/ask-buyer/1', 'case-1/approve/1', 'case-1/ask-buyer/2', 'case-1/approve/2']);
  });

  it('a changed order clears it without a further person', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'changeOrder', buyer);
    play.facts = facts({ openExceptions: [] });
    play.send({ type: 'factsChanged', cause: 'orderChanged' });
    expect(play.effects()).toEqual(['releaseHold']);
    play.effect('release');
    expect(play.state.resolution).toBe('orderChanged');
  });
});

describe('a missing receipt', () => {
  const given = facts({ codes: ['AP.REF.RECEIPT_MISSING'], openExceptions: ['AP.REF.RECEIPT_MISSING'] });

  it('closes itself when the receipt arrives, touched by nobody', () => {
    const play = new Play(missingReceipt, given);
    play.facts = { ...given, openExceptions: [] };
    play.send({ type: 'factsChanged', cause: 'receiptPosted' });
    const release = play.commands.find((command) => command.type === 'performEffect');
    expect(release).toMatchObject({
      action: 'releaseHold',
      payload: { because: 'cleared', clearedBy: 'receiptPosted' },
    });
    expect(play.status('ask-receiver')).toBe('cancelled');
    play.effect('release');
    expect(play.state).toMatchObject({ caseState: 'resolved', resolution: 'receiptArrived' });
  });

  it('closes without asking the ERP when nothing is held', () => {
    const play = new Play(missingReceipt, given);
    play.facts = { ...given, openExceptions: [], hold: false };
    play.send({ type: 'factsChanged', cause: 'receiptPosted' });
    expect(play.effects()).toEqual([]);
    expect(play.state.resolution).toBe('receiptArrived');
  });

  it('waits in the house for the receipt that the receiver posts, and for the supplier who promised the delivery', () => {
    const posted = new Play(missingReceipt, given);
    posted.answer('ask-receiver', 'received', receiver);
    expect([posted.status('await-receipt'), posted.state.caseState]).toEqual(['active', 'waitingInternal']);

    const promised = new Play(missingReceipt, given);
    promised.answer('ask-receiver', 'notReceived', receiver);
    promised.send({ type: 'supplierAnswered', stepId: 'ask-supplier', outcome: 'willDeliver', contact: 's' });
    expect([promised.status('await-receipt'), promised.state.caseState]).toEqual(['active', 'waitingSupplier']);
  });

  it('waits in the house for the buyer who changes the order, whoever else might end the wait', () => {
    const play = new Play(generalReview);
    play.answer('choose', 'askBuyer', analyst);
    play.answer('ask-buyer', 'changeOrder', buyer);
    expect([play.status('await-change'), play.state.caseState]).toEqual(['active', 'waitingInternal']);
  });

  it('a receipt of a part goes to the analyst', () => {
    const play = new Play(missingReceipt, given);
    play.answer('ask-receiver', 'received', receiver);
    play.send({ type: 'factsChanged', cause: 'receiptPosted' });
    expect(play.status('review')).toBe('active');
  });

  it('a supplier who does not answer in time brings the analyst in', () => {
    const play = new Play(missingReceipt, given);
    play.answer('ask-receiver', 'notReceived', receiver);
    play.send({ type: 'timerFired', stepId: 'ask-supplier', attempt: 1 });
    expect(play.status('ask-supplier')).toBe('timedOut');
    expect(play.status('review')).toBe('active');
  });
});

describe('a suspected duplicate', () => {
  it('is rejected when confirmed, released only under authority when not', () => {
    const same = new Play(suspectedDuplicate);
    same.answer('compare', 'duplicate', analyst);
    same.effect('reject');
    expect(same.state.resolution).toBe('duplicateConfirmed');

    const other = new Play(suspectedDuplicate);
    other.answer('compare', 'notDuplicate', analyst);
    expect(other.effects()).toEqual([]);
    other.approve(approver);
    other.effect('release');
    expect(other.state.resolution).toBe('notDuplicate');
  });
});

describe('an unverified bank change', () => {
  const given = facts({ requestedBy: 'requester-1', more: { supplierPhones: ['0047 22001122'] } });
  const requester = { personId: 'requester-1', roles: ['analyst', 'approver', 'controller'] };

  it('needs a call to a number of the record, time, and two persons; never the requester', () => {
    const play = new Play(unverifiedBankChange, given);
    const answer = { type: 'taskCompleted', stepId: 'call-back', outcome: 'verified', by: analyst } as const;
    expect(play.refusal({ ...answer, by: requester, values: call })).toBe('REQUESTER_CANNOT_ACT');
    expect(play.refusal({ ...answer, values: {} })).toBe('FIELD_REQUIRED');
    expect(play.refusal({ ...answer, values: { ...call, calledNumber: '+47 99 99 99 99' } })).toBe('FIELD_INVALID');
    expect(play.refusal({ ...answer, values: { ...call, numberSource: 'invoice' } })).toBe('FIELD_INVALID');
    play.answer('call-back', 'verified', analyst, call);
    expect(play.status('approve')).toBe('waiting');
    play.send({ type: 'timerFired', stepId: 'cooling-off', attempt: 1 });
    play.approve(approver);
    expect(play.effects()).toEqual([]);
    expect(play.commands.at(-1)).toMatchObject({
      key: 'case-1/approve/1.2',
      excludes: expect.arrayContaining(['approver-1']),
    });
    const again = { type: 'approvalDecided', stepId: 'approve', decision: 'approved', by: approver } as const;
    expect(play.refusal(again)).toBe('ALREADY_APPROVED');
    expect(play.refusal({ ...again, by: requester })).toBe('REQUESTER_CANNOT_ACT');
    play.approve(controller);
    play.effect('release');
    expect(play.state.resolution).toBe('bankVerified');
  });

  it('is neither overridden nor cleared by a changed record', () => {
    const play = new Play(unverifiedBankChange, given);
    const authority = { personId: 'controller-1', role: 'controller', amount: given.amountAtRisk, personsRequired: 1 };
    const override = { type: 'caseOverridden', by: controller, reason: 'Urgent', authority } as const;
    expect(play.refusal(override)).toBe('OVERRIDE_FORBIDDEN');
    play.facts = { ...given, openExceptions: [] };
    play.send({ type: 'factsChanged', cause: 'supplierChanged' });
    expect(play.status('call-back')).toBe('active');
    expect(play.effects()).toEqual([]);
  });

  it('a supplier who knows nothing of it gets the invoice back', () => {
    const play = new Play(unverifiedBankChange, given);
    play.answer('call-back', 'notVerified', analyst, call);
    play.effect('reject');
    expect(play.state.resolution).toBe('rejectedToSupplier');
  });

  it('nobody reached means calling again', () => {
    const play = new Play(unverifiedBankChange, given);
    play.answer('call-back', 'notReached', analyst, call);
    expect(play.state.steps['call-back']).toMatchObject({ status: 'active', attempt: 2 });
    expect(play.status('cooling-off')).toBe('active');
  });
});

it('the path tells every step with who and until when', () => {
  const play = new Play(choosePlaybook(['AP.MATCH.PRICE']) ?? priceVariance);
  const [first] = describePath(play.playbook, play.state);
  expect(first).toMatchObject({
    stepId: 'ask-buyer',
    status: 'active',
    who: { role: 'buyer' },
    dueAt: expect.any(String),
  });
});

describe('a supplier who answers once more', () => {
  const answer = (outcome: string, said: string) =>
    ({ type: 'supplierAnswered', stepId: 'ask-supplier', outcome, contact: 's', said, reason: said }) as const;
  const disputed = () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'disputePrice', buyer);
    return play;
  };
  const said = (play: Play) => describePath(priceVariance, play.state).find((stop) => stop.stepId === 'ask-supplier');

  it('is shown with the words of his own choice, whatever the step makes of them', () => {
    const play = disputed();
    const { events } = play.send(answer('answered', 'We send information'));
    expect(events.find((event) => event.type === 'stepCompleted')).toMatchObject({ label: 'We send information' });
    expect(said(play)?.outcomeLabel).toBe('We send information');
    expect(play.state.steps['review-answer']?.status).toBe('active');
  });

  it('has the case wait for his correction, as long as nobody decided', () => {
    const play = disputed();
    play.send(answer('answered', 'We send information'));
    play.send(answer('willCorrect', 'We send a new invoice'));
    expect(play.state.caseState).toBe('waitingSupplier');
    expect(play.state.steps['await-correction']?.status).toBe('active');
    expect(play.state.steps['review-answer']?.status).toBe('waiting');
    expect(said(play)?.outcomeLabel).toBe('We send a new invoice');
    play.send({ type: 'factsChanged', cause: 'revisedInvoice' });
    expect(play.effects()).toEqual(['rejectInvoice']);
  });

  it('does so after his time had run out, too', () => {
    const play = disputed();
    play.send({ type: 'timerFired', stepId: 'ask-supplier', attempt: 1 });
    expect(play.state.steps['review-answer']?.status).toBe('active');
    play.send(answer('willCorrect', 'We send a new invoice'));
    expect(play.state.steps['await-correction']?.status).toBe('active');
  });

  it('does not undo what somebody decided on his first answer', () => {
    const play = disputed();
    play.send(answer('answered', 'We send information'));
    play.answer('review-answer', 'acceptPrice', buyer);
    expect(play.refusal(answer('willCorrect', 'We send a new invoice'))).toBe('STEP_NOT_OPEN');
    expect(play.state.steps.approve?.status).toBe('active');
  });

  it('is heard at most nine times', () => {
    const play = disputed();
    const turns = ['answered', 'willCorrect'];
    for (let time = 0; time < 9; time += 1) play.send(answer(turns[time % 2]!, 'x'));
    expect(play.refusal(answer('willCorrect', 'x'))).toBe('STEP_NOT_OPEN');
  });
});
