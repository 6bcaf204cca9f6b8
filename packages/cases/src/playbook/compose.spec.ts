import { type PolicyLayer, resolvePolicy } from '@clearhold/policy';
import { describe, expect, it } from 'vitest';
import { choosePlaybook, SHIPPED_PLAYBOOKS } from '../playbooks/choose-playbook.ts';
import { checkPlaybooks } from './check-playbooks.ts';
import { composePlaybooks, playbookChanges } from './compose.ts';
import type { Playbook, Step } from './definition.ts';
import { inOrder } from './in-order.ts';

const legal = {
  title: 'May we accept it?',
  kind: 'task',
  needs: ['ask-buyer:acceptPrice'],
  who: { role: 'controller' },
  outcomes: [{ key: 'yes', label: 'Yes', resolution: 'acceptedUnderAuthority' }],
};
const price = SHIPPED_PLAYBOOKS.find(({ key }) => key === 'price-variance')!;
const approve = price.steps.find(({ id }) => id === 'approve') as Step & { needs: { any: string[] } };
const afterLegal = {
  ...approve,
  needs: { any: ['legal:yes', ...approve.needs.any.filter((need) => need !== 'ask-buyer:acceptPrice')] },
};
const freight = {
  title: 'Freight',
  appliesTo: ['AP.MATCH.PRICE.FREIGHT'],
  steps: SHIPPED_PLAYBOOKS.find(({ key }) => key === 'general-review')!.steps,
};

const layer = (kind: 'platform' | 'partner' | 'tenant', values: Record<string, unknown>, modes = {}): PolicyLayer => ({
  scope: { kind, id: kind, name: kind },
  version: 1,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { mode: 'default' as const, value, modes }]),
  ),
});
const codes = (values: Record<string, unknown>, kind: 'platform' | 'tenant' = 'tenant') =>
  checkPlaybooks(SHIPPED_PLAYBOOKS, [], layer(kind, values)).map(({ code }) => code);

describe('playbooks of a scope', () => {
  it('insert a step where it is needed and leave every other one as it is inherited', () => {
    const changes = { 'price-variance.legal': legal, 'price-variance.approve': afterLegal };
    const [made] = composePlaybooks(SHIPPED_PLAYBOOKS, { definitions: {}, steps: changes });
    expect(made!.refusals).toEqual([]);
    expect(made!.playbook!.steps.map(({ id }) => id).slice(0, 3)).toEqual(['ask-buyer', 'legal', 'tell-analyst']);
    expect(made!.playbook!.steps.filter(({ id }) => !['legal', 'approve'].includes(id))).toEqual(
      price.steps.filter(({ id }) => id !== 'approve'),
    );
  });

  it('are refused with the step that could not run', () => {
    expect(codes({ 'playbooks.step': { 'price-variance.ask-buyer': 'omit' } })).toContain('UNKNOWN_NEED');
    expect(codes({ 'playbooks.step': { 'price-varience.ask-buyer': 'omit' } })).toEqual(['PLAYBOOK_UNKNOWN']);
    expect(codes({ 'playbooks.definition': { mine: { title: 'Mine' } } })).toContain('BAD_SHAPE');
    expect(codes({ 'playbooks.definition': { freight } })).toEqual(['TYPE_UNKNOWN']);
    const [refusal] = checkPlaybooks(
      SHIPPED_PLAYBOOKS,
      [],
      layer('tenant', { 'playbooks.step': { 'price-variance.approve': 'omit' } }),
    );
    expect(refusal).toMatchObject({ path: 'values.playbooks.step.value.price-variance.approve' });
    expect(refusal!.message).toMatch(/^price-variance: /);
  });

  it('never touch the control of a strictly controlled type below the platform', () => {
    const change = { 'playbooks.step': { 'unverified-bank-change.note': { ...legal, needs: [] } } };
    expect(codes(change)).toContain('PLAYBOOK_STRICT');
    expect(codes(change, 'platform')).not.toContain('PLAYBOOK_STRICT');
    const hijack = { ...freight, appliesTo: ['MD.BANK.CHANGED_UNVERIFIED'] };
    expect(codes({ 'playbooks.definition': { mine: hijack } })).toContain('PLAYBOOK_STRICT');
  });

  it('stay as the level above locked them, one step or all', () => {
    const partner = layer(
      'partner',
      { 'playbooks.step': { 'price-variance': 'asInherited' } },
      { 'price-variance': 'lock' },
    );
    const own = layer('tenant', { 'playbooks.step': { 'price-variance.legal': legal } });
    expect(playbookChanges(resolvePolicy([partner, own]))).toBeNull();
    expect(playbookChanges(resolvePolicy([own]))?.steps).toEqual({ 'price-variance.legal': legal });
  });

  it('go before the shipped ones of the same code, and behind a strict control', () => {
    const mine = { ...freight, key: 'freight', version: 0 } as Playbook;
    const all = inOrder([...SHIPPED_PLAYBOOKS, mine], new Set(['freight']));
    expect(choosePlaybook(['AP.MATCH.PRICE.FREIGHT', 'AP.MATCH.PRICE'], all)?.key).toBe('freight');
    expect(choosePlaybook(['AP.MATCH.PRICE.FREIGHT', 'MD.BANK.CHANGED_UNVERIFIED'], all)?.key).toBe(
      'unverified-bank-change',
    );
  });
});
