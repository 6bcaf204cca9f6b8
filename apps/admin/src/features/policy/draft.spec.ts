import { describe, expect, it } from 'vitest';
import type { Setting, Version } from './documents.ts';
import {
  beginningOf,
  changesBetween,
  changesOf,
  draftFrom,
  faultsByKey,
  modesFor,
  saidNow,
  versionChanges,
  withChange,
} from './draft.ts';
import { kindOf, unitAfter } from './value-kind.ts';
import { valueWords } from './value-words.ts';

const PRICE = 'match.price.tolerancePercent';
const limit = (value: string) => ({ kind: 'limit', value });
const setting = (more: Partial<Setting>) =>
  ({ key: PRICE, unit: 'percent', strictness: 'LOWER', choices: [], value: limit('2'), ...more }) as Setting;
const version = (values: Record<string, unknown>) => ({ version: 1, values }) as unknown as Version;

describe('draft', () => {
  it('begins with the change that waits, else with what the scope says, else with what it inherits', () => {
    const said = { mode: 'ceiling', value: limit('3') };
    const waiting = { mode: 'lock', value: limit('1') };
    expect(beginningOf(setting({}), said, waiting)).toBe(waiting);
    expect(beginningOf(setting({}), said, undefined)).toBe(said);
    expect(beginningOf(setting({}), said, 'inherit')).toEqual({ mode: 'default', value: limit('2') });
  });

  it('begins with nothing of its own where levels add to what they inherit', () => {
    const fields = setting({ unit: 'field paths of the canonical invoice', value: ['number'] });
    expect(beginningOf(fields, undefined, undefined).value).toEqual([]);
    const hours = setting({ unit: 'business hours per exception type', value: { default: 24 } });
    expect(beginningOf(hours, undefined, undefined).value).toEqual({});
  });

  it('holds no change that changes nothing', () => {
    const said = { mode: 'default', value: { kind: 'limit', value: '2' } };
    expect(withChange({}, PRICE, { value: { value: '2', kind: 'limit' }, mode: 'default' }, said)).toEqual({});
    expect(withChange({}, PRICE, 'inherit', undefined)).toEqual({});
    expect(withChange({ [PRICE]: 'inherit' }, PRICE, undefined, said)).toEqual({});
    expect(changesOf(withChange({}, PRICE, 'inherit', said))).toEqual([{ key: PRICE, remove: true }]);
  });

  it('comes back from the API as it was sent', () => {
    const draft = { [PRICE]: { mode: 'lock', value: limit('1') }, autonomy: 'inherit' } as const;
    expect(draftFrom(changesOf(draft))).toEqual(draft);
    const map = { 'sla.hours': { mode: 'default', value: { default: 8 }, merge: 'extend' } };
    expect(draftFrom(JSON.parse(JSON.stringify(changesOf(map))))).toEqual(map);
  });

  it('puts each refusal at its setting, also below it, and the rest apart', () => {
    const faults = [
      { message: 'a', path: `values.${PRICE}.value` },
      { message: 'b', path: 'values.autonomy.value.AP.MATCH' },
      { message: 'c', path: 'input.reason' },
    ];
    const found = faultsByKey(faults, [PRICE, 'autonomy', 'match.price']);
    expect(Object.fromEntries(Object.entries(found).map(([key, list]) => [key, list.map((f) => f.message)]))).toEqual({
      [PRICE]: ['a'],
      autonomy: ['b'],
      '': ['c'],
    });
  });

  it('offers the one bound that lets others only tighten, and none to a unit', () => {
    expect(modesFor({ strictness: 'LOWER' }, 'PARTNER')).toEqual(['default', 'lock', 'ceiling']);
    expect(modesFor({ strictness: 'HIGHER' }, 'TENANT')).toEqual(['default', 'lock', 'floor']);
    expect(modesFor({ strictness: 'NONE' }, 'TENANT')).toEqual(['default', 'lock']);
    expect(modesFor({ strictness: 'LOWER' }, 'UNIT')).toEqual(['default']);
  });
});

describe('versions', () => {
  it('name what came, changed and went', () => {
    const old = version({ a: { mode: 'lock', value: 1 }, b: { mode: 'default', value: 2 } });
    const now = version({ a: { value: 1, mode: 'lock' }, c: { mode: 'default', value: 3 } });
    expect(versionChanges(now, old).map(({ key }) => key)).toEqual(['b', 'c']);
    expect(Object.keys(saidNow([now, old]))).toEqual(['a', 'c']);
    expect(saidNow(undefined)).toEqual({});
  });
});

describe('the way back to a version', () => {
  it('sets what it said otherwise, inherits what it did not say, and leaves the rest', () => {
    const now = { a: { mode: 'lock', value: 1 }, b: { mode: 'default', value: 2 }, c: { mode: 'default', value: 3 } };
    const then = { a: { value: 1, mode: 'lock' }, b: { mode: 'default', value: 9 }, d: { mode: 'floor', value: 4 } };
    expect(changesBetween(now, then)).toEqual({ b: then.b, c: 'inherit', d: then.d });
    expect(changesBetween(now, now)).toEqual({});
  });
});

describe('kindOf', () => {
  it('tells the field from shape, unit and choices', () => {
    const kinds = [
      setting({}),
      setting({ value: true, unit: 'yes or no' }),
      setting({ value: 'exact', unit: 'choice', choices: ['exact', 'wide'] }),
      setting({ value: { default: 'route' }, unit: 'choice per exception type', choices: ['route'] }),
      setting({ value: { default: 24 }, unit: 'business hours per exception type' }),
      setting({ value: {}, unit: 'step per playbook and step' }),
      setting({ value: ['number'], unit: 'field paths of the canonical invoice' }),
      setting({ value: [], unit: 'rows of amount, currency, role and people' }),
      setting({ value: { mon: [] }, unit: 'spans of time per weekday' }),
      setting({ value: 7, unit: 'days' }),
      setting({ value: '0.80', unit: 'confidence from 0 to 1' }),
      setting({ value: '16:00', unit: 'time of day' }),
      setting({ value: 'Europe/Berlin', unit: 'IANA time zone' }),
      setting({ value: 'DE', unit: 'ISO 3166 code' }),
    ].map(kindOf);
    expect(kinds.join(' ')).toBe(
      'limit yes-no choice choice-map number-map documents list authority week whole decimal time zone text',
    );
  });

  it('writes units short', () => {
    expect(['percent', 'business hours per exception type', 'choice', null].map(unitAfter)).toEqual([
      '%',
      'business hours',
      undefined,
      undefined,
    ]);
  });
});

describe('valueWords', () => {
  it('says values as people do', () => {
    expect(valueWords(PRICE, limit('2'))).toBe('2');
    expect(valueWords(PRICE, { kind: 'unset' })).toBe('no limit kept');
    expect(valueWords('sla.hours', { default: 24, 'AP.DUP': 8 })).toBe('otherwise 24, AP.DUP 8');
    expect(valueWords('calendar.workingHours', { mon: [{ from: '09:00', to: '17:00' }], sun: [] })).toBe(
      'mon 09:00–17:00, sun none',
    );
  });
});
