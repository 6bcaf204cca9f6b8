import { expect, test } from 'vitest';
import { TOLD_EVENTS } from './event-catalogue.ts';
import { type LogEntry, shapeEvent } from './shape-event.ts';

const teller = { tenantId: '01a2014e-b716-707a-9c69-e624ee0f47ab', slug: 'acme', address: 'https://acme.example' };
const entry: LogEntry = {
  ...{ seq: 7, at: new Date('2026-11-22T10:00:00Z'), action: 'case.opened', subjectKind: 'Case', subjectId: 'c-1' },
  details: {
    number: 12,
    codes: ['AP.MATCH.PRICE'],
    amountAtRisk: '9.90',
    currency: 'EUR',
    iban: 'NO93',
    reason: 'Bob',
  },
};

test('an entry of the log becomes a CloudEvent with what may be said of it, and always the same one', () => {
  const { eventId, body } = shapeEvent(teller, entry, false);
  expect(JSON.parse(body)).toEqual({
    ...{ specversion: '1.0', id: eventId, source: 'https://acme.example', type: 'com.clearhold.case.opened' },
    ...{ subject: 'c-1', time: '2026-11-22T10:00:00.000Z', datacontenttype: 'application/json' },
    data: { kind: 'Case', id: 'c-1', number: 12, codes: ['AP.MATCH.PRICE'], amountAtRisk: '9.90', currency: 'EUR' },
  });
  expect(shapeEvent(teller, entry, false)).toEqual(shapeEvent(teller, entry, false));
  expect(shapeEvent(teller, { ...entry, seq: 8 }, false).eventId).not.toBe(eventId);
});

test('a partner hears whose it is and of what, by ids alone', () => {
  expect(JSON.parse(shapeEvent(teller, entry, true).body).data).toEqual({
    ...{ kind: 'Case', id: 'c-1', tenant: { id: teller.tenantId, slug: 'acme' } },
  });
});

test('no kind of event carries people’s words, addresses or bank details', () => {
  const carried = Object.values(TOLD_EVENTS).flatMap(({ fields }) => fields);
  expect(carried.filter((field) => /reason|iban|bic|bank|account|email|name|comment|text/i.test(field))).toEqual([]);
});
