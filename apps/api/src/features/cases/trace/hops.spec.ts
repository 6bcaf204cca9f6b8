import { describe, expect, test } from 'vitest';
import { hopsOf } from './hops.ts';
import type { EventRow, TraceRows } from './trace-rows.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const event = (seq: number, minute: number, type: string, more: Partial<EventRow> = {}): EventRow => ({
  ...{ of: 'case', seq, type, mark: 'SYSTEM', who: 'The house', text: type, stepId: null, at: at(minute) },
  ...more,
});
const NOTHING: TraceRows = { documents: [], events: [], effects: [], mails: [], letters: [] };

describe('the way of a matter', () => {
  test('a step is one station from its beginning to its end, by whom it was ended; an open one lasts', () => {
    const hops = hopsOf({
      ...NOTHING,
      events: [
        event(1, 1, 'caseStarted'),
        event(2, 1, 'stepStarted', { stepId: 'ask', text: 'Next: “Which price is right?”' }),
        event(3, 1, 'caseStateChanged'),
        event(4, 31, 'stepCompleted', { stepId: 'ask', mark: 'PERSON', who: 'Ana Ruiz', text: 'Settled' }),
        event(5, 31, 'stepStarted', { stepId: 'approve', text: 'Next: “Approve”' }),
      ],
    });
    expect(hops.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['OPENED DONE', 'STEP DONE', 'STEP OPEN']);
    expect(hops[1]).toMatchObject({ what: '“Which price is right?”', who: 'Ana Ruiz', at: at(1), endedAt: at(31) });
    expect(hops[2]).toMatchObject({ endedAt: null, note: null });
  });

  test('a step that is asked anew is two stations, each with its own end', () => {
    const round = (seq: number, from: number, end: string) => [
      event(seq, from, 'stepStarted', { stepId: 'ask' }),
      event(seq + 1, from + 5, end, { stepId: 'ask' }),
    ];
    const hops = hopsOf({ ...NOTHING, events: [...round(1, 1, 'stepReworked'), ...round(3, 10, 'stepTimedOut')] });
    expect(hops.map(({ state, endedAt }) => [state, endedAt])).toEqual([
      ['DONE', at(6)],
      ['FAILED', at(15)],
    ]);
  });

  test('everything stands in order of time: arrival, reading, tries at the ERP with what became of them, its reply', () => {
    const effect = { of: 'case', key: 'case/release/1', kind: 'releaseHold', reference: '510', message: null };
    const hops = hopsOf({
      documents: [
        {
          ...{ of: 'd', channel: 'email', format: 'UBL', status: 'processed', receivedBy: 'a person' },
          ...{ receivedAt: at(0), processedAt: at(2) },
        },
      ],
      events: [event(1, 2, 'caseStarted'), event(2, 9, 'effectDone', { mark: 'ERP' }), event(3, 9, 'caseClosed')],
      effects: [{ ...effect, state: 'done', attempts: 3, claimedAt: at(5), closedAt: at(9) }],
      mails: [{ of: 'case', id: 'm', state: 'failed', error: 'refused', createdAt: at(3), sentAt: null }],
      letters: [],
    });
    expect(hops.map(({ kind }) => kind)).toEqual(['ARRIVED', 'READ', 'OPENED', 'MAIL', 'EFFECT', 'REPLY', 'CLOSED']);
    expect(hops.find(({ kind }) => kind === 'EFFECT')).toMatchObject({ attempts: 3, endedAt: at(9), state: 'DONE' });
    expect(hops.find(({ kind }) => kind === 'MAIL')).toMatchObject({ state: 'FAILED', note: 'refused' });
  });

  test('an effect whose answer was lost is not told as done', () => {
    const lost = { of: 'case', key: 'k', kind: 'releaseHold', state: 'unknown', attempts: 2, reference: null };
    const [hop] = hopsOf({
      ...NOTHING,
      effects: [{ ...lost, message: 'No answer.', claimedAt: at(1), closedAt: null }],
    });
    expect(hop).toMatchObject({ state: 'FAILED', endedAt: null, note: 'No answer.' });
  });
});
