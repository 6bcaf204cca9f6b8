import { distance, fromLch, type Hex, lch } from './colour.ts';
import { type Mode, PALETTE, TONES, type Tone } from './palette.ts';

/**
 * How far a brand's words and edges keep from each state's colour, in OKLab: they stand beside each other in one row. Further from
 * those that ask somebody to act.
 */
export const APART: Readonly<Record<Tone, number>> = { risk: 0.1, waiting: 0.1, good: 0.06, info: 0.06 };

/** The state that a colour could be mistaken for in a mode, if any. */
export function looksLike(colour: Hex, mode: Mode): Tone | undefined {
  return TONES.find((tone) => distance(colour, PALETTE[mode][tone] as Hex) < APART[tone]);
}

const STEPS = 20;

/**
 * The first colour on the way from `wanted` to the mode's ink, with its hue, for which `finish` gives one that is mistaken for no state.
 * `share` is how far along it is: 0 for the colour itself, 1 for ink.
 */
export function keepApart(
  wanted: Hex,
  mode: Mode,
  finish: (candidate: Hex, share: number) => Hex,
): { colour: Hex; share: number } {
  const from = lch(wanted);
  const ink = lch(PALETTE[mode].ink as Hex);
  for (let step = 0; step < STEPS; step++) {
    const share = step / STEPS;
    const candidate = step === 0 ? wanted : fromLch(from.l + (ink.l - from.l) * share, from.c * (1 - share), from.h);
    const colour = finish(candidate, share);
    if (!looksLike(colour, mode)) return { colour, share };
  }
  return { colour: PALETTE[mode].ink as Hex, share: 1 };
}
