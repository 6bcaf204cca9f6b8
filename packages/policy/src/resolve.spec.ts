import { describe, expect, it } from 'vitest';
import { EffectivePolicy, resolvePolicy } from './effective-policy.ts';
import type { PolicyLayer, PolicyValue, ScopeKind } from './layer.ts';
import { limit, UNSET, ZERO_LIMIT } from './limit.ts';

const layer = (kind: ScopeKind, values: Record<string, PolicyValue>, version = 1): PolicyLayer => ({
  scope: { kind, id: kind, name: `The ${kind}` },
  version,
  setBy: `${kind} person`,
  setAt: '2026-01-05T09:00:00Z',
  values,
});
const price = 'match.price.tolerancePercent';

describe('resolvePolicy', () => {
  it('gives the declared default where nobody spoke', () => {
    const found = resolvePolicy([]).explain(price);
    expect(found).toMatchObject({ value: limit('2'), source: 'declared default', version: null, bounds: [] });
  });

  it('absent inherits, and is not the same as UNSET', () => {
    const partner = layer('partner', { [price]: { mode: 'default', value: limit('5') } });
    expect(resolvePolicy([partner, layer('tenant', {})]).get(price)).toEqual(limit('5'));
    const open = layer('tenant', { [price]: { mode: 'default', value: UNSET } });
    expect(resolvePolicy([partner, open]).get(price)).toEqual(UNSET);
  });

  it('a locked value stays, and the trail says who locked it', () => {
    const found = resolvePolicy([
      layer('partner', { [price]: { mode: 'lock', value: limit('3') } }, 7),
      layer('tenant', { [price]: { mode: 'default', value: limit('1') } }),
    ]).explain(price);
    expect(found).toMatchObject({ value: limit('3'), version: 7, mode: 'lock', setBy: 'partner person' });
    expect(found.lockedBy?.kind).toBe('partner');
    expect(found.trail.at(-1)).toMatchObject({ took: false, why: 'locked by partner The partner' });
  });

  it('a value above a ceiling is held at it, with what was wanted', () => {
    const found = resolvePolicy([
      layer('partner', { [price]: { mode: 'ceiling', value: limit('3') } }),
      layer('tenant', { [price]: { mode: 'default', value: limit('9') } }),
    ]).explain(price);
    expect(found.clamped).toMatchObject({ wanted: limit('9'), to: limit('3'), by: { kind: 'partner' } });
    expect(found.source).toMatchObject({ kind: 'partner' });
    expect(found.trail.at(-1)?.why).toBe('outside the ceiling of partner The partner: held at 3');
  });

  it('all bounds hold at once: a ceiling below cannot widen one above', () => {
    const found = resolvePolicy([
      layer('platform', { [price]: { mode: 'ceiling', value: limit('3') } }),
      layer('partner', { [price]: { mode: 'ceiling', value: limit('8') } }),
      layer('tenant', { [price]: { mode: 'default', value: limit('5') } }),
    ]).explain(price);
    expect(found.value).toEqual(limit('3'));
    expect(found.bounds.map((bound) => bound.scope.kind)).toEqual(['platform', 'partner']);
  });

  it('UNSET cannot slip through a ceiling by changing what it means', () => {
    const values = {
      [price]: { mode: 'default' as const, value: UNSET },
      'match.unsetMeans': { mode: 'default' as const, value: 'infinite' },
    };
    const ceiling = layer('partner', { [price]: { mode: 'ceiling', value: limit('3') } });
    expect(resolvePolicy([ceiling, layer('tenant', values)]).get(price)).toEqual(limit('3'));
    const locked = layer('partner', { [price]: { mode: 'lock', value: UNSET } });
    expect(resolvePolicy([locked, layer('tenant', values)]).get(price)).toEqual(ZERO_LIMIT);
  });

  it('a floor keeps required fields in, however the list is replaced', () => {
    const policy = resolvePolicy([
      layer('partner', { 'document.requiredFields': { mode: 'floor', value: ['orderReference'] } }),
      layer('tenant', { 'document.requiredFields': { mode: 'default', value: ['dueDate'], merge: 'replace' } }),
    ]);
    expect(policy.get('document.requiredFields')).toEqual(['dueDate', 'orderReference']);
    expect(policy.explain('document.requiredFields')).toMatchObject({ source: { kind: 'tenant' } });
  });

  it('a floor under approval authority keeps the stricter row for every amount', () => {
    const rows = (role: string, approvers: number, upTo: string | null) => ({ upTo, currency: '*', role, approvers });
    const policy = resolvePolicy([
      layer('partner', {
        'approval.thresholds': { mode: 'floor', value: [rows('approver', 1, '1000'), rows('controller', 1, '5000')] },
      }),
      layer('tenant', { 'approval.thresholds': { mode: 'default', value: [rows('approver', 2, null)] } }),
    ]);
    expect(policy.get('approval.thresholds')).toEqual([rows('approver', 2, '1000'), rows('controller', 2, '5000')]);
  });

  it('refuses a chain out of order, and two tenants in one chain', () => {
    expect(() => resolvePolicy([layer('tenant', {}), layer('partner', {})])).toThrow(RangeError);
    expect(() => resolvePolicy([layer('tenant', {}), layer('tenant', {})])).toThrow(RangeError);
  });

  it('passes over a stored value that breaks its schema, and says so', () => {
    const found = resolvePolicy([layer('tenant', { [price]: { mode: 'default', value: '5%' } })]).explain(price);
    expect(found.source).toBe('declared default');
    expect(found.trail.at(-1)?.why).toBe('not a valid value of this setting');
    const broken = layer('partner', { [price]: { mode: 'lock', value: '5%' } });
    const held = resolvePolicy([broken, layer('tenant', { [price]: { mode: 'default', value: limit('9') } })]);
    expect(held.explain(price)).toMatchObject({ value: limit('2'), lockedBy: { kind: 'partner' } });
  });

  it('keeps the defaults of its day when stored with a case', () => {
    const json = { format: 1 as const, settings: { [price]: { value: limit('7') } } };
    const stored = EffectivePolicy.fromJSON(json);
    expect(stored.explain(price)).toMatchObject({ value: limit('7'), source: 'declared default' });
    expect(() => EffectivePolicy.fromJSON({} as never)).toThrow(RangeError);
  });
});

describe('settings by exception type', () => {
  const sla = (kind: ScopeKind, mode: PolicyValue['mode'], value: Record<string, number>, merge?: 'replace') =>
    layer(kind, { 'sla.hours': { mode, value, merge } });

  it('merge entry by entry; the nearest branch answers, each entry with its own source', () => {
    const policy = resolvePolicy([
      sla('partner', 'default', { 'AP.MATCH': 40 }),
      sla('tenant', 'default', { default: 16 }),
    ]);
    expect(policy.getFor('sla.hours', 'AP.MATCH.PRICE')).toBe(40);
    expect(policy.getFor('sla.hours', 'AP.TAX.AMOUNT')).toBe(16);
    expect(policy.explain('sla.hours', 'AP.MATCH.PRICE').source).toMatchObject({ kind: 'partner' });
    expect(policy.explain('sla.hours', 'AP.TAX.AMOUNT').source).toMatchObject({ kind: 'tenant' });
    expect(policy.explain('sla.hours', 'AP.DUP.EXACT').source).toBe('declared default');
  });

  it('a bound on a branch holds for every type below it, named or not', () => {
    const policy = resolvePolicy([
      sla('partner', 'ceiling', { 'AP.MATCH': 10 }),
      sla('tenant', 'default', { 'AP.MATCH.PRICE': 90, 'AP.MATCH.TOTAL': 5, default: 90 }),
    ]);
    expect(policy.get('sla.hours')).toMatchObject({ 'AP.MATCH.PRICE': 10, 'AP.MATCH.TOTAL': 5, default: 90 });
    expect(policy.explain('sla.hours', 'AP.MATCH.PRICE').clamped).toMatchObject({ wanted: 90, to: 10 });
  });

  it('a lock on default closes every type; replace drops neither locks nor bounds', () => {
    const locked = [
      sla('partner', 'lock', { default: 10 }),
      sla('tenant', 'default', { 'AP.MATCH.PRICE': 5 }, 'replace'),
    ];
    expect(resolvePolicy(locked).getFor('sla.hours', 'AP.MATCH.PRICE')).toBe(10);
    const bounded = [
      sla('partner', 'ceiling', { 'AP.MATCH': 10 }),
      sla('tenant', 'default', { default: 90 }, 'replace'),
    ];
    expect(resolvePolicy(bounded).get('sla.hours')).toEqual({ 'AP.MATCH': 10, default: 90 });
  });
});
