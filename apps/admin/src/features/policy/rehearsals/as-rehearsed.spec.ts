import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft.ts';
import { contentOf, isAsRehearsed } from './as-rehearsed.ts';

const half: Draft = { 'match.price.tolerancePercent': { mode: 'default', value: { at: '0.5' } } as never };
const none: Draft = { 'match.price.tolerancePercent': 'inherit' };

describe('changes that were rehearsed', () => {
  it('are saved once, and anew only when they are no longer what was rehearsed', () => {
    const rehearsed = { id: 'd', revision: 1, content: contentOf({ changes: half }) };
    expect(isAsRehearsed({ changes: half, rehearsed })).toBe(true);
    expect(isAsRehearsed({ changes: none, rehearsed })).toBe(false);
    expect(isAsRehearsed({ changes: { ...half, 'receipt.required': 'inherit' }, rehearsed })).toBe(false);
    expect(isAsRehearsed({ changes: half })).toBe(false);
  });
});
