import { limit, MODES, type PolicyValue, SETTING_KEYS, SETTINGS, UNSET, ZERO_LIMIT } from '@clearhold/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileChanges } from './file-changes.ts';
import { readPolicyFile } from './policy-file.ts';
import { writePolicyFile } from './write-policy-file.ts';

const read = (settings: string) => readPolicyFile(`clearhold: policy/1\nscope: acme\nsettings:\n${settings}`);
const PRICE = 'match.price.tolerancePercent';

describe('a policy file', () => {
  it('says a limit as a number, zero or unset, and keeps the three apart', () => {
    const said = (value: string) => read(`  ${PRICE}: ${value}`).values[PRICE]!.value;
    expect(said('2')).toEqual(limit('2'));
    expect(said('2.50')).toEqual(limit('2.5'));
    expect(said('0.1')).toEqual(limit('0.1'));
    expect(said('zero')).toEqual(ZERO_LIMIT);
    expect(said('unset')).toEqual(UNSET);
  });

  it('keeps every digit of an amount', () => {
    const digits = '12345678901234567.123456789';
    expect(read(`  ${PRICE}: ${digits}`).values[PRICE]!.value).toEqual(limit(digits));
  });

  it('takes a value alone for a default, and a form for what it says', () => {
    const { values } = read(`  ${PRICE}:\n    mode: ceiling\n    value: 3\n  approval.reasonRequired: true`);
    expect(values[PRICE]).toEqual({ mode: 'ceiling', value: limit('3') });
    expect(values['approval.reasonRequired']).toEqual({ mode: 'default', value: true });
  });

  it('reads back what it wrote, for every setting and mode', () => {
    const setting = fc.constantFrom(...SETTING_KEYS);
    const values = fc
      .dictionary(setting, fc.constantFrom(...MODES))
      .map((modes) =>
        Object.fromEntries(
          Object.entries(modes).map(([key, mode]): [string, PolicyValue] => [
            key,
            { mode, value: SETTINGS[key as keyof typeof SETTINGS].default },
          ]),
        ),
      );
    fc.assert(
      fc.property(values, fc.nat(999), (layer, version) => {
        const file = readPolicyFile(writePolicyFile('acme/oslo', version, layer));
        expect(file).toMatchObject({ scope: 'acme/oslo', version });
        expect(fileChanges(layer, file.values)).toEqual([]);
      }),
    );
  });

  it('names each fault with its line', () => {
    expect(() => readPolicyFile('clearhold: policy/2\nscope: acme')).toThrow(/line 1: clearhold/);
    expect(() => readPolicyFile('clearhold: policy/1\nscope: [')).toThrow(/line 2/);
    expect(() => readPolicyFile('clearhold: policy/1\nscope: a\nsetings: {}')).toThrow(/setings/);
    expect(() => readPolicyFile('clearhold: policy/1\nscope: a\ntests:\n  - name: x')).toThrow(/line 4: tests.0/);
    expect(read(`  a: 1\n  ${PRICE}: 2`).lineOf(PRICE)).toBe('line 5');
  });

  it('sees one amount in 5.00 and 5', () => {
    const now: Record<string, PolicyValue> = {
      [PRICE]: { mode: 'default', value: { kind: 'limit', value: '5.00' } },
    };
    expect(fileChanges(now, read(`  ${PRICE}: 5`).values)).toEqual([]);
  });

  it('inherits again what it leaves out', () => {
    const now: Record<string, PolicyValue> = { [PRICE]: { mode: 'default', value: limit('1') } };
    expect(fileChanges(now, {})).toEqual([{ key: PRICE, remove: true }]);
  });
});
