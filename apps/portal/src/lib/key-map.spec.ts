import { describe, expect, it } from 'vitest';
import { GO_KEYS, KEY_GROUPS } from './key-map.ts';

describe('the keys', () => {
  it('mean one thing each in one place', () => {
    for (const { label, items } of KEY_GROUPS) {
      const keys = items.map((item) => item.keys);
      expect(new Set(keys).size, label).toBe(keys.length);
    }
  });

  it('go to places by letters of their own', () => {
    expect(new Set(GO_KEYS.map(({ letter }) => letter)).size).toBe(GO_KEYS.length);
    expect(GO_KEYS.every(({ path }) => path.startsWith('/'))).toBe(true);
  });
});
