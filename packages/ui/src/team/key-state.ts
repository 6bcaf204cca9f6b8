import type { Tone } from '../index.ts';
import type { KeyRow } from './keys.ts';

const DAY = 86_400_000;
const SOON_DAYS = 30;

/** Whether a key works, in a word; one that was replaced, or ends within 30 days, is marked. */
export function keyState(
  { revokedAt, expiresAt, replacedBy }: Pick<KeyRow, 'revokedAt' | 'expiresAt'> & Partial<Pick<KeyRow, 'replacedBy'>>,
  now: Date,
): { word: string; tone: Tone | 'neutral'; works: boolean } {
  if (revokedAt) return { word: 'Revoked', tone: 'neutral', works: false };
  const left = Date.parse(expiresAt) - now.getTime();
  if (left <= 0) return { word: 'Ended', tone: 'neutral', works: false };
  if (replacedBy) return { word: 'Replaced', tone: 'waiting', works: true };
  if (left < SOON_DAYS * DAY) return { word: 'Ends soon', tone: 'waiting', works: true };
  return { word: 'Works', tone: 'good', works: true };
}
