import { expect, test } from 'vitest';
import { isAutomated, PHASE_NAMES } from './phase.ts';

const units = ['oslo'];

test('each phase lets more out than the one before, unit by unit', () => {
  const allowed = PHASE_NAMES.map((phase) =>
    ['oslo', 'bergen', null].filter((unit) =>
      isAutomated({ phase, units: phase === 'rollout' ? ['bergen'] : units }, unit),
    ),
  );
  expect(allowed).toEqual([[], ['oslo'], ['oslo', null], ['oslo', 'bergen', null]]);
});

test('what belongs to no unit takes part in no pilot and is held back by no choice', () => {
  expect(isAutomated({ phase: 'pilot', units }, null)).toBe(false);
  expect(isAutomated({ phase: 'rollout', units }, null)).toBe(true);
});
