import { expect, test } from 'vitest';
import { priceVariance } from '../playbooks/price-variance.ts';
import { rolesAsked, withRolesThere } from './asked-roles.ts';
import type { Playbook } from './definition.ts';
import { validatePlaybook } from './validate.ts';

const own: Playbook = {
  ...priceVariance,
  steps: priceVariance.steps.map((step) =>
    step.kind === 'task'
      ? { ...step, who: { role: 'taster' }, within: 60, onTimeout: { escalateTo: 'head-taster' } }
      : step,
  ),
};

test('a step asks a role of one’s own, and passes on to one', () => {
  expect(validatePlaybook(own)).toEqual([]);
  expect(rolesAsked(own).map(({ role }) => role)).toEqual(expect.arrayContaining(['taster', 'head-taster']));
});

test('a role that is gone is asked nothing: the controller is', () => {
  expect(withRolesThere(own, () => true)).toBe(own);
  const made = withRolesThere(own, ({ role }) => !role.includes('taster'));
  expect(rolesAsked(made).filter(({ role }) => role.includes('taster'))).toEqual([]);
  expect(made.steps.find(({ kind }) => kind === 'task')).toMatchObject({
    who: { role: 'controller' },
    onTimeout: { escalateTo: 'controller' },
  });
  expect(
    rolesAsked(own)
      .filter(({ work }) => work === 'Approval')
      .map(({ role }) => role),
  ).toEqual(
    rolesAsked(made)
      .filter(({ work }) => work === 'Approval')
      .map(({ role }) => role),
  );
});
