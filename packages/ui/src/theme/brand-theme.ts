import { keepApart, looksLike } from './apart.ts';
import { contrast, fromLch, type Hex, lch, readHex, shiftUntil } from './colour.ts';
import { GROUNDS, type Mode, PALETTE } from './palette.ts';

/** What a client says about its colours: `primary` as `#rgb` or `#rrggbb`. */
export interface BrandColours {
  readonly primary: string;
}

/** One change made to the client's colour so that it can be read. */
export interface Correction {
  /** The CSS variable it concerns, e.g. `--brand-text`. */
  readonly variable: string;
  /** The colour the client asked for. */
  readonly wanted: string;
  /** The colour used in its place. */
  readonly used: Hex;
  /** The reason in one sentence for a person. */
  readonly why: string;
  /** Contrast of the used colour where it is hardest to read, 1 to 21. */
  readonly ratio: number;
}

/** CSS variables of a brand in one mode and the corrections it took. */
export interface BrandTheme {
  readonly variables: Readonly<Record<BrandVariable, Hex>>;
  readonly corrections: readonly Correction[];
}

/** The CSS variables a brand sets. */
export type BrandVariable =
  | '--brand'
  | '--brand-hover'
  | '--on-brand'
  | '--brand-text'
  | '--brand-tint'
  | '--brand-line';

/** The house's own colour, used where a client gave none. */
export const DEFAULT_BRAND: Hex = '#3b4fd1';

/** WCAG 2.2 AA for text (1.4.3) and for the edges of controls (1.4.11). */
export const TEXT_RATIO = 4.5;
export const EDGE_RATIO = 3;

const WHITE: Hex = '#ffffff';
const BLACK: Hex = '#000000';
const FILL_RATIO = { light: 1.12, dark: 2 };

function lowest(colour: Hex, grounds: readonly Hex[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

function round(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

function fill(primary: Hex, mode: Mode): { brand: Hex; on: Hex; why: string } {
  const surface = PALETTE[mode].surface as Hex;
  const away = mode === 'light' ? 'dark' : 'light';
  const seen = shiftUntil(primary, away, (c) => contrast(c, surface) >= FILL_RATIO[mode]);
  const unseen = seen === primary ? '' : `It could not be told from a ${mode === 'light' ? 'white' : 'dark'} page.`;
  const white = contrast(seen, WHITE);
  if (white >= TEXT_RATIO) return { brand: seen, on: WHITE, why: unseen };
  if (white < EDGE_RATIO) return { brand: seen, on: BLACK, why: unseen };
  const darker = shiftUntil(seen, 'dark', (c) => contrast(c, WHITE) >= TEXT_RATIO);
  return { brand: darker, on: WHITE, why: 'White words on it were too faint to read.' };
}

// The nearer the brand had to come to ink, the greyer the ground of a selected row.
function tintOf(primary: Hex, mode: Mode, share: number): Hex {
  const { c, h } = lch(primary);
  const [lightness, most] = mode === 'light' ? [0.966, 0.022] : [0.265, 0.045];
  return fromLch(lightness, Math.min(c, most) * (1 - share), h);
}

const STATE_WORDS = { risk: 'at risk', waiting: 'waiting', good: 'done', info: 'for information' };

function whyText(seen: Hex, mode: Mode): string {
  const state = looksLike(seen, mode);
  if (state) return `Links in it looked like what is marked as ${STATE_WORDS[state]}.`;
  return `Links in it were too faint on a ${mode} page.`;
}

/**
 * The brand's CSS variables for a mode, corrected so that words on and in the colour pass 4.5:1 and edges 3:1 on every
 * ground of that mode, and that words and edges in it are mistaken for no state. The fill of buttons stays the client's. Text that is not a colour gives the house's own colour, with a correction that says so.
 */
export function brandTheme(colours: BrandColours, mode: Mode): BrandTheme {
  const read = readHex(colours.primary);
  const primary = read ?? DEFAULT_BRAND;
  const wanted = read ?? colours.primary;
  const palette = PALETTE[mode];
  const { brand, on, why } = fill(primary, mode);
  const away = mode === 'light' ? 'dark' : 'light';
  const groundsWith = (share: number) => [...GROUNDS.map((name) => palette[name] as Hex), tintOf(primary, mode, share)];
  const readable = (wanted: Hex, share: number, ratio: number) =>
    shiftUntil(wanted, away, (candidate) => lowest(candidate, groundsWith(share)) >= ratio);
  const { colour: text, share } = keepApart(primary, mode, (one, at) => readable(one, at, TEXT_RATIO));
  const { colour: line } = keepApart(brand, mode, (one) => readable(one, share, EDGE_RATIO));
  const tint = tintOf(primary, mode, share);
  const grounds = groundsWith(share);
  const shade = lch(brand);
  const hover = fromLch(shade.l + (on === WHITE ? -0.045 : 0.045), shade.c, shade.h);
  const variables: Record<BrandVariable, Hex> = {
    '--brand': brand,
    '--brand-hover': contrast(on, hover) >= TEXT_RATIO ? hover : brand,
    '--on-brand': on,
    '--brand-text': text,
    '--brand-tint': tint,
    '--brand-line': line,
  };
  const corrections: Correction[] = [];
  if (!read)
    corrections.push({
      variable: '--brand',
      wanted,
      used: brand,
      why: 'It is not a colour of the form #rrggbb.',
      ratio: round(contrast(on, brand)),
    });
  else if (brand !== primary)
    corrections.push({ variable: '--brand', wanted, used: brand, why, ratio: round(contrast(on, brand)) });
  if (text !== primary)
    corrections.push({
      variable: '--brand-text',
      wanted,
      used: text,
      why: whyText(readable(primary, 0, TEXT_RATIO), mode),
      ratio: round(lowest(text, grounds)),
    });
  return { variables, corrections };
}
