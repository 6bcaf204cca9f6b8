import { describe, expect, it } from 'vitest';
import { refusePriceEdit } from './resolutions.ts';
import { CASE_STATES, checkTransitions, TRANSITIONS, transition } from './transitions.ts';

describe('the lifecycle', () => {
  it('reaches every state and leaves every state but the ends', () => {
    expect(checkTransitions()).toEqual([]);
  });

  it('a table with a hole, a trap or a fork is not sound', () => {
    const codes = (table: typeof TRANSITIONS) => checkTransitions(table).map((refusal) => refusal.code);
    expect(codes(TRANSITIONS.filter((row) => row.move !== 'withdraw'))).toContain('STATE_UNREACHABLE');
    expect(codes(TRANSITIONS.filter((row) => row.move === 'start'))).toContain('STATE_STUCK');
    expect(codes([...TRANSITIONS, { move: 'start', from: ['new'], to: 'resolved' }])).toContain('MOVE_AMBIGUOUS');
  });

  it('an illegal move is refused by the name of the state', () => {
    expect(transition('withdrawn', 'resolve')).toMatchObject({
      ok: false,
      error: { code: 'ILLEGAL_MOVE', message: 'A case that is withdrawn cannot be resolved.' },
    });
    expect(transition('new', 'start')).toEqual({ ok: true, value: 'open' });
    for (const state of CASE_STATES) expect(transition(state, 'start').ok).toBe(state === 'new');
  });
});

describe('a figure of the invoice', () => {
  it.each(['lines[1].price', 'lines[0].quantity', 'price', 'lines[12].net'])('%s is never edited to fit', (field) => {
    const refusal = refusePriceEdit(field);
    expect(refusal).toMatchObject({ code: 'PRICE_EDIT_FORBIDDEN', path: field });
    expect(refusal?.hint).toMatch(/order.*revised invoice.*credit note.*authority.*reject/i);
  });

  it('other fields are not its business', () => {
    expect(refusePriceEdit('orderReference')).toBeNull();
    expect(refusePriceEdit('lines[1].description')).toBeNull();
  });
});
