import { expect, it } from 'vitest';
import { cameBack } from './came-back.ts';

it('tells how a sign-on came back, in words of its own: what stands in the address is never shown', () => {
  expect(cameBack('')).toEqual({});
  expect(cameBack('#code')).toEqual({ waits: 'code' });
  expect(cameBack(`#link=${'x'.repeat(43)}`)).toEqual({ link: 'x'.repeat(43) });
  expect(cameBack('#link=<b>')).toEqual({});
  expect(cameBack('#passkey')).toEqual({ waits: 'passkey' });
  expect(cameBack('#enrol')).toEqual({ waits: 'enrol' });
  expect(cameBack('#refused=NOT_INVITED').refused?.message).toBe('Nobody has given you access here yet.');
  expect(cameBack('#refused=WHATEVER').refused?.message).toMatch(/^Your company’s sign-in service/);
  expect(cameBack('#try=<b>')).toEqual({});
  expect(cameBack('#try=0190-ab')).toEqual({ tries: '0190-ab' });
  expect(cameBack('#tested=PASSED')).toEqual({ tried: { refused: undefined } });
  expect(cameBack('#tested=FOREIGN_DOMAIN').tried?.refused?.code).toBe('FOREIGN_DOMAIN');
  expect(cameBack('#refused=<b>call 0900</b>')).toEqual({});
});
