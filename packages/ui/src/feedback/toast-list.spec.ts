import { describe, expect, it } from 'vitest';
import { withToast } from './toast-list.ts';

interface Toast {
  id: number;
  about?: string;
}

const after = (...toasts: Toast[]) => toasts.reduce<Toast[]>(withToast, []).map(({ id }) => id);

describe('the toasts that are shown', () => {
  it('say the last word about a thing, once: an undo that is no longer offered goes away', () => {
    expect(after({ id: 1, about: 'answer a' }, { id: 2, about: 'answer b' }, { id: 3, about: 'answer a' })).toEqual([
      2, 3,
    ]);
    expect(after({ id: 1 }, { id: 2 })).toEqual([1, 2]);
  });

  it('are five at most, the latest', () => {
    expect(after(...[1, 2, 3, 4, 5, 6, 7].map((id) => ({ id })))).toEqual([3, 4, 5, 6, 7]);
  });
});
