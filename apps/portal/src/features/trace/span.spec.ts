import { expect, test } from 'vitest';
import { LEAST_WIDTH, placesOf } from './span.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();

test('stations lie in proportion between the first and the last instant; moments keep a mark within the scale', () => {
  const places = placesOf(
    [
      { at: at(0), endedAt: at(0) },
      { at: at(0), endedAt: at(10) },
      { at: at(10), endedAt: at(40) },
      { at: at(40), endedAt: at(40) },
    ],
    Date.parse(at(50)),
  );
  expect(places).toEqual([
    { from: 0, width: LEAST_WIDTH },
    { from: 0, width: 25 },
    { from: 25, width: 75 },
    { from: 100 - LEAST_WIDTH, width: LEAST_WIDTH },
  ]);
});

test('what lasts still lasts until now, and a clock that is behind makes no negative width', () => {
  expect(placesOf([{ at: at(0), endedAt: null }], Date.parse(at(5)))).toEqual([{ from: 0, width: 100 }]);
  expect(placesOf([{ at: at(9), endedAt: null }], Date.parse(at(5)))).toEqual([{ from: 0, width: LEAST_WIDTH }]);
});
