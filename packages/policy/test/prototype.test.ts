import { expect, it } from 'vitest';
import { checkDraft, type PolicyLayer, resolvePolicy, SETTING_KEYS } from '../src/index.ts';

// As JSON from outside brings them: members of the object itself, not its prototype.
const SPECIAL = [
  '{"__proto__": {"polluted": true}}',
  '{"constructor": {"prototype": {"polluted": true}}}',
  '{"default": {"__proto__": {"polluted": true}}, "AP": {"__proto__": {"polluted": true}}}',
];

const layer = (text: string): PolicyLayer => {
  const scope = { kind: 'tenant' as const, id: 't', name: 'Acme' };
  return { scope, version: 1, values: JSON.parse(text) };
};

it('a name that is special to the language changes no other object', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  for (const special of SPECIAL) {
    const asKey = layer(special);
    const asValues = SETTING_KEYS.map((key) =>
      layer(`{"${key}": {"mode": "default", "value": ${special}, "modes": ${special}}}`),
    );
    expect(checkDraft([], asKey)).not.toEqual([]);
    for (const one of [asKey, ...asValues]) {
      checkDraft([], one);
      try {
        resolvePolicy([one]);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
  }
  expect(({} as { polluted?: true }).polluted).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
});
