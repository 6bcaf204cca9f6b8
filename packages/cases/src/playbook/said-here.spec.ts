import { describe, expect, it } from 'vitest';
import { generalReview } from '../playbooks/general-review.ts';
import { priceVariance } from '../playbooks/price-variance.ts';
import { checkTimes } from './check-times.ts';
import type { Playbook, Step } from './definition.ts';
import { playbookDifference } from './difference.ts';
import { saidHere } from './said-here.ts';

const withSteps = (steps: readonly Step[]): Playbook => ({ ...priceVariance, steps: [...steps] });
const renamed = withSteps(
  priceVariance.steps.map((step) => (step.id === 'ask-buyer' ? { ...step, title: 'Is the price right?' } : step)),
);
const shorter = withSteps(priceVariance.steps.filter(({ id }) => id !== 'tell-analyst'));

describe('what a scope has to say of a playbook', () => {
  it('is nothing where it wants it as inherited', () => {
    expect(saidHere(priceVariance, { ...priceVariance, version: 9 })).toEqual({ way: 'nothing' });
  });

  it('is the steps that differ, so that the others go on following the level above', () => {
    const said = saidHere(priceVariance, renamed);
    expect(said).toMatchObject({
      way: 'steps',
      steps: { 'ask-buyer': { title: 'Is the price right?', kind: 'task' } },
    });
    expect(saidHere(priceVariance, shorter)).toEqual({ way: 'steps', steps: { 'tell-analyst': 'omit' } });
  });

  it('is all of it where more than steps differs, or nothing is inherited', () => {
    expect(saidHere(priceVariance, { ...priceVariance, title: 'Ours' })).toMatchObject({ way: 'whole' });
    expect(saidHere(null, generalReview)).toMatchObject({ way: 'whole', definition: { appliesTo: ['*'] } });
  });
});

describe('two versions side by side', () => {
  it('say which steps came, went and changed, and in what', () => {
    const { head, steps } = playbookDifference(renamed, { ...shorter, title: 'Ours' });
    expect(head).toEqual([{ field: 'title', before: 'Price differs from the order', after: 'Ours' }]);
    expect(steps.slice(0, 3)).toMatchObject([
      { id: 'ask-buyer', how: 'changed', fields: [{ field: 'title' }] },
      { id: 'tell-analyst', how: 'removed' },
      { id: 'ask-supplier', how: 'same' },
    ]);
    expect(playbookDifference(shorter, priceVariance).steps[1]).toMatchObject({ id: 'tell-analyst', how: 'added' });
  });
});

describe('time limits in the time of the whole', () => {
  it('name the step that alone takes longer, else the way that does', () => {
    expect(checkTimes(priceVariance, 2_400)).toMatchObject([{ code: 'LONGER_THAN_WHOLE', path: 'await-correction' }]);
    expect(checkTimes(priceVariance, 4_800)).toMatchObject([{ code: 'PATH_TOO_LONG' }]);
    expect(checkTimes(priceVariance, 100_000)).toEqual([]);
  });

  it('count what policy sets, and nothing on the wall clock', () => {
    const step = (within: Step['within']) => withSteps([{ ...priceVariance.steps[0]!, within }]);
    const limit = { setting: 'a.b', unit: 'hours', default: 1 } as const;
    expect(checkTimes(step(limit), 100)).toEqual([]);
    expect(checkTimes(step(limit), 100, { 'a.b': 2 })).toHaveLength(1);
    expect(checkTimes(step({ ...limit, default: 9, clock: 'wall' }), 100)).toEqual([]);
  });
});
