import { money } from '@clearhold/kernel';
import { describe, expect, it } from 'vitest';
import type { Playbook } from '../playbook/definition.ts';
import { missingReceipt } from '../playbooks/missing-receipt.ts';
import { priceVariance } from '../playbooks/price-variance.ts';
import type { PastCase } from './past-case.ts';
import { simulate } from './simulate.ts';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.parse('2026-06-01T08:00:00Z') + hours * HOUR).toISOString();
const done = (from: number, to: number, outcome: string) =>
  ({ status: 'done', attempt: 1, startedAt: at(from), endedAt: at(to), outcome }) as const;

/** The buyer took `hours`, the approver two, the ERP one. */
const accepted = (hours: number): PastCase => ({
  facts: {
    caseId: `case-${hours}`,
    codes: ['AP.MATCH.PRICE'],
    openExceptions: ['AP.MATCH.PRICE'],
    amountAtRisk: money('120', 'EUR'),
  },
  playbook: priceVariance,
  openedAt: at(0),
  closedAt: at(hours + 3),
  dueAt: at(10),
  steps: {
    'ask-buyer': done(0, hours, 'acceptPrice'),
    approve: done(hours, hours + 2, 'approved'),
    release: done(hours + 2, hours + 2.5, 'succeeded'),
    confirm: done(hours + 2.5, hours + 3, 'effectConfirmed'),
  },
});
const same = (after: Playbook) => () => ({ before: priceVariance, after });
const legal = {
  id: 'legal',
  title: 'May we accept?',
  kind: 'task' as const,
  needs: ['ask-buyer:acceptPrice'],
  who: { role: 'controller' as const },
  outcomes: [{ key: 'yes', label: 'Yes' }],
};
const withLegal = {
  ...priceVariance,
  steps: [...priceVariance.steps, legal].map((step) =>
    step.id === 'approve' ? { ...step, needs: ['legal:yes'] } : step,
  ),
} as Playbook;

describe('a simulation over past cases', () => {
  it('gives a case the time that it took where its playbook is the same', () => {
    const { recorded, before, after, leftOut } = simulate([accepted(2), accepted(4), accepted(9)], same(priceVariance));
    expect(leftOut).toBe(0);
    expect(recorded).toMatchObject({ cases: 3, breaches: 1, medianMinutes: 7 * 60 });
    expect(before).toMatchObject({ cases: 3, breaches: 1, medianMinutes: 7 * 60, ninthMinutes: 12 * 60 });
    expect(after).toEqual(before);
    expect(before.load).toEqual([
      { role: 'approver', tasks: 3, medianMinutes: 120 },
      { role: 'buyer', tasks: 2, medianMinutes: 180 },
      // What the buyer left for more than his eight hours went to the controller.
      { role: 'controller', tasks: 1, medianMinutes: 540 },
    ]);
  });

  it('adds the work and the time of a step that is new, and says what it makes late', () => {
    const { before, after } = simulate([accepted(2), accepted(4)], same(withLegal));
    expect(before.breaches).toBe(0);
    // Nobody was ever asked by such a step of a controller: tasks usually took three hours.
    expect(after.load.find(({ role }) => role === 'controller')).toEqual({
      role: 'controller',
      tasks: 2,
      medianMinutes: 180,
    });
    expect(after.medianMinutes).toBe(before.medianMinutes + 180);
  });

  it('leaves out what comes to no end, under both', () => {
    const endless = { ...priceVariance, steps: priceVariance.steps.filter(({ id }) => id !== 'confirm') };
    const { before, after, leftOut } = simulate([accepted(2)], same(endless as Playbook));
    expect([before.cases, after.cases, leftOut]).toEqual([0, 0, 1]);
  });

  it('lets a receipt that came clear the case when it came', () => {
    const past: PastCase = {
      ...accepted(1),
      playbook: missingReceipt,
      steps: {},
      closedAt: at(5),
      cleared: { by: 'receiptPosted', at: at(4) },
    };
    const { before } = simulate([past], () => ({ before: missingReceipt, after: missingReceipt }));
    expect(before.cases).toBe(1);
    expect(before.medianMinutes).toBeGreaterThanOrEqual(240);
  });
});
