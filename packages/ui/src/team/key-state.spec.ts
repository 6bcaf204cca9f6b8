import { describe, expect, it } from 'vitest';
import { keyState } from './key-state.ts';

const now = new Date('2026-03-01T00:00:00Z');
const state = (expiresAt: string, revokedAt: string | null = null) => keyState({ expiresAt, revokedAt }, now);

describe('keyState', () => {
  it('says whether a key works, and warns a month before it ends', () => {
    expect(state('2026-12-01T00:00:00Z')).toMatchObject({ word: 'Works', works: true });
    expect(state('2026-03-20T00:00:00Z')).toMatchObject({ word: 'Ends soon', works: true });
    expect(keyState({ expiresAt: '2026-03-02T00:00:00Z', revokedAt: null, replacedBy: 'x' }, now)).toMatchObject({
      word: 'Replaced',
      works: true,
    });
    expect(state('2026-03-01T00:00:00Z')).toMatchObject({ word: 'Ended', works: false });
    expect(state('2026-12-01T00:00:00Z', '2026-02-01T00:00:00Z')).toMatchObject({ word: 'Revoked', works: false });
  });
});
