import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { describe, expect, it } from 'vitest';
import { ACTIONS, outcomeOf } from './matter-choices.ts';

const questions = SHIPPED_PLAYBOOKS.flatMap(({ key, steps }) =>
  steps.flatMap((step) =>
    step.kind === 'supplierRequest' ? [{ key, outcomes: step.outcomes.map((one) => one.key) }] : [],
  ),
);

describe('what a supplier chooses', () => {
  it.each(questions)('is neither agreement nor a promise that he did not give: $key', ({ outcomes }) => {
    const stands = (action: string) => outcomeOf(action, outcomes);
    for (const action of ['NIN', 'CNF', 'CNP']) expect(stands(action)).toBe('willCorrect');
    for (const action of ['PIN', 'OTH']) expect(['answered', 'delivered']).toContain(stands(action));
    expect(stands('OTH')).toBe('answered');
    expect(['maintain', 'delivered']).toContain(stands('NOA'));
    for (const { code } of ACTIONS) expect(outcomes).toContain(stands(code));
  });
});
