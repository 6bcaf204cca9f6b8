import { describe, expect, it } from 'vitest';
import { departuresOf } from './drift.ts';
import type { PolicyLayer, PolicyValue, ScopeKind } from './layer.ts';

const limit = (value: string) => ({ kind: 'limit', value });
const layer = (kind: ScopeKind, values: Record<string, PolicyValue>): PolicyLayer => ({
  scope: { kind, id: kind, name: `The ${kind}` },
  version: 3,
  values,
});
const partner = layer('partner', {
  'match.price.tolerancePercent': { mode: 'ceiling', value: limit('4') },
  'order.required': { mode: 'lock', value: true },
  'sla.hours': { mode: 'default', value: { 'AP.MATCH': 16 } },
});
const of = (values: Record<string, PolicyValue>) => departuresOf([partner], layer('tenant', values));

describe('departuresOf', () => {
  it('finds nothing where a scope says nothing', () => {
    expect(of({})).toEqual([]);
  });

  it('sets the own value beside the standard and says which way it departs', () => {
    expect(of({ 'match.price.tolerancePercent': { mode: 'default', value: limit('1') } })).toMatchObject([
      { standard: limit('4'), own: limit('1'), direction: 'stricter', standardSource: { kind: 'partner' } },
    ]);
    expect(of({ 'duplicate.lookbackDays': { mode: 'default', value: 30 } })).toMatchObject([
      { standard: 730, own: 30, direction: 'looser', standardSource: 'declared default' },
    ]);
  });

  it('names what is pinned at the standard’s own value: it will not follow', () => {
    expect(of({ 'match.price.tolerancePercent': { mode: 'default', value: limit('4') } })).toMatchObject([
      { direction: 'same', standard: limit('4'), own: limit('4') },
    ]);
  });

  it('shows what a bound or a lock above holds back', () => {
    const held = of({
      'match.price.tolerancePercent': { mode: 'default', value: limit('9') },
      'order.required': { mode: 'default', value: false },
    });
    expect(held).toMatchObject([
      { key: 'match.price.tolerancePercent', direction: 'same', heldBackBy: { kind: 'partner' } },
      { key: 'order.required', direction: 'same', own: true, heldBackBy: { kind: 'partner' } },
    ]);
  });

  it('is not held back by a lock of its own', () => {
    const [own] = of({ 'receipt.required': { mode: 'lock', value: false } });
    expect(own).toMatchObject({ direction: 'looser', mode: 'lock' });
    expect(own).not.toHaveProperty('heldBackBy');
  });

  it('takes a map entry by entry, against the branch that stood for it', () => {
    const said = of({ 'sla.hours': { mode: 'default', value: { 'AP.MATCH.PRICE': 4, 'AP.DUP': 8 } } });
    expect(said).toMatchObject([
      { entry: 'AP.MATCH.PRICE', standard: 16, own: 4, direction: 'stricter' },
      { entry: 'AP.DUP', standard: 8, own: 8, direction: 'same' },
    ]);
  });
});
