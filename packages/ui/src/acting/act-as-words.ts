import type { Tone } from '../theme/palette.ts';
import type { ActAsRow } from './documents.ts';

/** The state as a word, and how it looks. */
export function actAsState({ state, way }: Pick<ActAsRow, 'state' | 'way'>): { word: string; tone: Tone | 'neutral' } {
  if (state === 'ASKED')
    return { word: way === 'BREAK_GLASS' ? 'Waits for a second person' : 'Waits for consent', tone: 'waiting' };
  if (state === 'ALLOWED') return { word: 'Allowed', tone: 'good' };
  if (state === 'OPEN') return { word: 'Looking in now', tone: 'info' };
  return { word: state === 'REFUSED' ? 'Refused' : 'Over', tone: 'neutral' };
}

/** On what ground it stands, with who decided it. */
export function actAsGround({ way, decidedBy, state }: Pick<ActAsRow, 'way' | 'decidedBy' | 'state'>): string {
  if (way === 'ANNOUNCED') return 'announced, as policy allows';
  if (way === 'BREAK_GLASS')
    return decidedBy
      ? `emergency access, confirmed by ${decidedBy}`
      : 'emergency access, which a second person of the service provider confirms';
  if (!decidedBy) return 'by consent';
  return state === 'REFUSED' ? `refused by ${decidedBy}` : `allowed by ${decidedBy}`;
}
