import { useShortcuts } from '@clearhold/ui';
import { GO_KEYS } from '../../lib/key-map.ts';

/** `g` and a letter go to a place. */
export function useGoKeys(go: (path: string) => void): void {
  useShortcuts(Object.fromEntries(GO_KEYS.map(({ letter, path }) => [`g ${letter}`, () => go(path)])));
}
