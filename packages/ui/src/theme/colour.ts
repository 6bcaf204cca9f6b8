/// <reference path="./culori.d.ts" />
import {
  clampChroma,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  parseHex,
  useMode,
  wcagContrast,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
const toOklch = useMode(modeOklch) as (color: unknown) => Oklch | undefined;

/** A colour as `#rrggbb`, lower case. */
export type Hex = `#${string}`;

/** Reads `#rgb` or `#rrggbb` (any case, with or without `#`) to `#rrggbb`; `undefined` when it is not a colour. */
export function readHex(text: string): Hex | undefined {
  const bare = text.trim().replace(/^#/, '');
  if (!/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(bare)) return undefined;
  return formatHex(parseHex(`#${bare}`)) as Hex;
}

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  return wcagContrast(a, b);
}

/** The lightness (0 to 1), chroma (0 to about 0.37) and hue (degrees) of a colour in OKLCH. */
export function lch(hex: Hex): { l: number; c: number; h: number } {
  const value = toOklch(hex);
  return { l: value?.l ?? 0, c: value?.c ?? 0, h: value?.h ?? 0 };
}

/** How far two colours are apart to the eye: the distance in OKLab. 0 is the same; from about 0.02 on a difference is seen. */
export function distance(one: Hex, other: Hex): number {
  const [a, b] = [lch(one), lch(other)];
  const turn = ((a.h - b.h) * Math.PI) / 180;
  return Math.sqrt((a.l - b.l) ** 2 + a.c ** 2 + b.c ** 2 - 2 * a.c * b.c * Math.cos(turn));
}

/** The sRGB colour nearest to an OKLCH one: lightness and hue are kept, chroma gives way. */
export function fromLch(l: number, c: number, h: number): Hex {
  const lightness = Math.min(1, Math.max(0, l));
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: Math.max(0, c), h }, 'oklch')) as Hex;
}

/**
 * The colour nearest to `wanted` that satisfies `passes`, moving only lightness `towards` dark or light in steps of 0.005.
 * When nothing on the way passes it is black (dark) or white (light).
 */
export function shiftUntil(wanted: Hex, towards: 'dark' | 'light', passes: (candidate: Hex) => boolean): Hex {
  if (passes(wanted)) return wanted;
  const { l, c, h } = lch(wanted);
  const step = towards === 'dark' ? -0.005 : 0.005;
  for (let next = l + step; next > 0 && next < 1; next += step) {
    const candidate = fromLch(next, c, h);
    if (passes(candidate)) return candidate;
  }
  return towards === 'dark' ? '#000000' : '#ffffff';
}
