import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import type { Playbook } from '@clearhold/cases/playbook';
import { expect, it } from 'vitest';
import { problemsOf } from './problems.ts';

const price = SHIPPED_PLAYBOOKS.find(({ key }) => key === 'price-variance') as Playbook;

it('a playbook that policy made, not numbered yet, can be written on', () => {
  expect(problemsOf({ ...price, version: 0 }, {})).toEqual([]);
});
