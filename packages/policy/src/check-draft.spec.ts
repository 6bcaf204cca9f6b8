import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { diffPolicies } from './diff.ts';
import { resolvePolicy } from './effective-policy.ts';
import type { PolicyLayer, PolicyValue } from './layer.ts';
import { limit, UNSET } from './limit.ts';
import { documentSettings } from './reference.ts';
import type { Setting } from './setting.ts';
import { SETTING_KEYS, SETTINGS } from './settings/index.ts';

const partner = (values: Record<string, PolicyValue>): PolicyLayer => ({
  scope: { kind: 'partner', id: 'p', name: 'Northwind Services' },
  version: 3,
  values,
});
const tenant = (values: Record<string, PolicyValue>): PolicyLayer => ({
  scope: { kind: 'tenant', id: 't', name: 'Acme' },
  version: 1,
  values,
});
const price = 'match.price.tolerancePercent';
const codes = (above: PolicyLayer['values'], draft: Record<string, PolicyValue>) =>
  checkDraft([partner(above)], tenant(draft)).map((refusal) => refusal.code);

describe('checkDraft', () => {
  it('passes what tightens', () => {
    expect(
      codes({ [price]: { mode: 'ceiling', value: limit('5') } }, { [price]: { mode: 'lock', value: limit('1') } }),
    ).toEqual([]);
  });

  it('names the setting, the bound, whose it is, and the way on', () => {
    const above = partner({ [price]: { mode: 'ceiling', value: limit('5') } });
    expect(checkDraft([above], tenant({ [price]: { mode: 'default', value: limit('8') } }))).toEqual([
      {
        code: 'SETTING_TOO_LOOSE',
        message: 'Price tolerance, percent: 8 is above the ceiling of partner Northwind Services, 5.',
        hint: 'Choose 5 or stricter, or ask Northwind Services to widen it.',
        path: `values.${price}.value`,
      },
    ]);
  });

  it('refuses what is locked, unknown, invalid or bound the wrong way', () => {
    const lock: Record<string, PolicyValue> = { [price]: { mode: 'lock', value: limit('5') } };
    expect(codes(lock, { [price]: { mode: 'default', value: limit('1') } })).toEqual(['SETTING_LOCKED']);
    expect(codes({}, { 'match.price.percent': { mode: 'default', value: 1 } })).toEqual(['SETTING_UNKNOWN']);
    expect(codes({}, Object.fromEntries([['constructor', { mode: 'default', value: 1 }]]))).toEqual([
      'SETTING_UNKNOWN',
    ]);
    expect(codes({}, { [price]: { mode: 'default', value: 2 } })).toEqual(['SETTING_INVALID']);
    expect(codes({}, { [price]: { mode: 'floor', value: limit('1') } })).toEqual(['SETTING_BOUND_WRONG_WAY']);
    expect(codes({}, { 'calendar.cutOff': { mode: 'ceiling', value: '12:00' } })).toEqual(['SETTING_BOUND_WRONG_WAY']);
    expect(codes({}, { [price]: { mode: 'lock', value: UNSET } })).toEqual(['SETTING_UNSET_BINDS']);
    expect(codes({}, { [price]: { mode: 'default', value: UNSET, merge: 'extend' } })).toEqual([
      'SETTING_MERGE_MEANINGLESS',
    ]);
  });

  it('names a key that a map may not have, and what it should have been', () => {
    const [said] = checkDraft(
      [partner({})],
      tenant({ 'people.roles': { mode: 'default', value: { x: { title: 'Clerk' } } } }),
    );
    expect(said).toMatchObject({
      message:
        'Roles: “x” cannot stand here; expected is a role’s key: 2 to 39 small letters, digits and hyphens, a letter first.',
      hint: 'Expected: definition per role, for example {}.',
    });
  });

  it('refuses a calendar on which no clock could run', () => {
    const week = SETTINGS['calendar.workingHours'].default;
    const closed = Object.fromEntries(Object.keys(week).map((day) => [day, []]));
    const span = (from: string, to: string) => ({ from, to });
    const hours = (value: unknown) => codes({}, { 'calendar.workingHours': { mode: 'default', value } });
    expect(hours(closed)).toEqual(['SETTING_INVALID']);
    expect(hours({ ...week, sat: [span('09:00', '12:00'), span('11:00', '13:00')] })).toEqual(['SETTING_INVALID']);
    expect(hours({ ...week, sat: [span('09:00', '12:00'), span('12:00', '13:00')] })).toEqual([]);
    expect(codes({}, { 'calendar.timeZone': { mode: 'default', value: 'Europe/Atlantis' } })).toEqual([
      'SETTING_INVALID',
    ]);
  });

  it('judges maps entry by entry', () => {
    const above: Record<string, PolicyValue> = { autonomy: { mode: 'ceiling', value: { 'AP.MATCH': 'route' } } };
    const wanted = { 'AP.MATCH.PRICE': 'autoResolve', 'AP.DUP': 'autoResolve' };
    const found = checkDraft([partner(above)], tenant({ autonomy: { mode: 'default', value: wanted } }));
    expect(found.map((refusal) => [refusal.code, refusal.path])).toEqual([
      ['SETTING_TOO_LOOSE', 'values.autonomy.value.AP.MATCH.PRICE'],
    ]);
  });
});

describe('diffPolicies', () => {
  it('says of each change whether it is stricter, looser or neither', () => {
    const before = resolvePolicy([]);
    const after = resolvePolicy([
      tenant({
        [price]: { mode: 'default', value: limit('1') },
        'supplierLink.hours': { mode: 'default', value: 300 },
        'calendar.cutOff': { mode: 'default', value: '12:00' },
        'sla.hours': { mode: 'default', value: { 'AP.MATCH.PRICE': 8 } },
        'match.total.percent': { mode: 'default', value: UNSET },
      }),
    ]);
    expect(diffPolicies(before, after).map(({ key, entry, change }) => [entry ?? key, change])).toEqual([
      [price, 'stricter'],
      ['match.total.percent', 'other'],
      ['supplierLink.hours', 'looser'],
      ['AP.MATCH.PRICE', 'stricter'],
      ['calendar.cutOff', 'other'],
    ]);
    expect(diffPolicies(after, after)).toEqual([]);
  });
});

describe('declarations', () => {
  it('every setting has a title, a unit and a meaning in whole sentences, and stands in the reference', () => {
    const reference = documentSettings();
    for (const key of SETTING_KEYS) {
      const { title, unit, meaning, acts }: Setting = SETTINGS[key];
      expect(title.length * unit.length, key).toBeGreaterThan(0);
      expect(meaning, key).toMatch(/^[A-Z].{20,}\.$/);
      expect(reference).toContain(`| \`${key}\` | **${title}.** ${meaning} | ${acts ?? ''} |`);
      if (acts !== undefined) expect(acts, key).toMatch(/^[A-Z].{15,}\.$/);
    }
  });

  it('every default passes under no policy as its own draft', () => {
    const values = Object.fromEntries(
      SETTING_KEYS.map((key) => [key, { mode: 'default' as const, value: SETTINGS[key].default }]),
    );
    expect(checkDraft([], tenant(values))).toEqual([]);
  });
});
