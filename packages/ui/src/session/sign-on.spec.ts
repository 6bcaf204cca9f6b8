import { expect, it } from 'vitest';
import { cameBack } from './sign-on.ts';

it('tells how a sign-on came back, in words of its own: what stands in the address is never shown', () => {
  expect(cameBack('')).toEqual({});
  expect(cameBack('#code')).toEqual({ waits: 'code' });
  expect(cameBack('#enrol')).toEqual({ waits: 'enrol' });
  expect(cameBack('#refused=NOT_INVITED').refused?.message).toBe('Nobody has given you access here yet.');
  expect(cameBack('#refused=WHATEVER').refused?.message).toMatch(/^Your company’s sign-in service/);
  expect(cameBack('#refused=<b>call 0900</b>')).toEqual({});
});
