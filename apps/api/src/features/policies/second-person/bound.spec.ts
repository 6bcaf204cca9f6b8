import { expect, it } from 'vitest';
import { bondOf, type Given, nearBondOf } from './bound.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const gave = (by: string, to: string, at: number, isAccount = true): Given => ({ by, to, at: day(at), isAccount });
const bond = (second: string, ...given: Given[]) => bondOf(second, ['asker'], day(10), given);

it('two people who gave each other nothing of late are two', () => {
  expect(bond('second')).toBeUndefined();
  expect(bond('second', gave('third', 'second', 9), gave('asker', 'third', 9, false))).toBe('asker');
  expect(bond('second', gave('third', 'second', 9), gave('fourth', 'asker', 9))).toBeUndefined();
});

it('an account or role from who asked does not count, through other hands neither', () => {
  expect(bond('second', gave('asker', 'second', 8))).toBe('asker');
  expect(bond('second', gave('asker', 'second', 8, false))).toBe('asker');
  expect(bond('second', gave('asker', 'x', 7), gave('x', 'y', 8), gave('y', 'second', 9))).toBe('asker');
});

it('nor does one that came after the request, whoever gave it', () => {
  expect(bond('second', gave('third', 'second', 10))).toBe('after');
  expect(bond('second', gave('third', 'second', 11, false))).toBe('after');
});

it('nor who made the account of the asker', () => {
  expect(bond('second', gave('second', 'asker', 8))).toBe('second');
  expect(bond('second', gave('second', 'x', 8), gave('x', 'asker', 9))).toBe('second');
});

it('two accounts that the same third opened are one; two colleagues who got a role from the same administrator are not', () => {
  expect(bond('second', gave('third', 'asker', 5), gave('third', 'second', 6))).toBe('same');
  expect(bond('second', gave('third', 'asker', 5, false), gave('third', 'second', 6, false))).toBeUndefined();
});

it('in daily work only what the two gave each other counts, at whatever time', () => {
  const near = (...given: Given[]) => nearBondOf('second', ['asker'], given);
  expect(near(gave('asker', 'x', 8), gave('x', 'second', 9))).toBe('asker');
  expect(near(gave('second', 'asker', 12, false))).toBe('second');
  expect(near(gave('third', 'second', 11), gave('third', 'asker', 5))).toBeUndefined();
});

it('a circle of gifts ends', () => {
  expect(bond('second', gave('asker', 'x', 5, false), gave('x', 'asker', 6, false))).toBeUndefined();
});
