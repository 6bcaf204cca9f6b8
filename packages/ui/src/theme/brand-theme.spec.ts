import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APART } from './apart.ts';
import { type BrandTheme, brandTheme, EDGE_RATIO, TEXT_RATIO } from './brand-theme.ts';
import { contrast, distance, type Hex } from './colour.ts';
import { brandCss, tokensCss } from './css.ts';
import { GROUNDS, type Mode, PALETTE, TONES } from './palette.ts';

const MODES: Mode[] = ['light', 'dark'];
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

function weakest({ variables: v }: BrandTheme, mode: Mode): { text: number; edge: number } {
  const grounds = [...GROUNDS.map((name) => PALETTE[mode][name] as Hex), v['--brand-tint']];
  const ink = (['ink', 'muted', 'faint'] as const).map((name) =>
    contrast(PALETTE[mode][name] as Hex, v['--brand-tint']),
  );
  return {
    text: Math.min(
      contrast(v['--on-brand'], v['--brand']),
      contrast(v['--on-brand'], v['--brand-hover']),
      ...grounds.map((ground) => contrast(v['--brand-text'], ground)),
      ...ink,
    ),
    edge: Math.min(...grounds.map((ground) => contrast(v['--brand-line'], ground))),
  };
}

describe('brandTheme', () => {
  it('keeps every word readable and every edge visible, whatever colour a client brings', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom(...MODES), (primary, mode) => {
        const { text, edge } = weakest(brandTheme({ primary }, mode), mode);
        expect(text).toBeGreaterThanOrEqual(TEXT_RATIO);
        expect(edge).toBeGreaterThanOrEqual(EDGE_RATIO);
      }),
      {
        seed: 42,
        numRuns: 400,
        examples: ['#ffffff', '#000000', '#ffff00', '#0000ff', '#777777'].flatMap((c) =>
          MODES.map((m) => [c, m] as [string, Mode]),
        ),
      },
    );
  });

  it('keeps words and edges apart from every state, whatever colour a client brings', () => {
    const reds = ['#b4231f', '#ff0000', '#c2410c', '#0f766e', '#16a34a', '#f59e0b', '#855000', '#ff9c91', '#8fc0f5'];
    fc.assert(
      fc.property(colour, fc.constantFrom(...MODES), (primary, mode) => {
        const { variables: v } = brandTheme({ primary }, mode);
        for (const name of ['--brand-text', '--brand-line'] as const)
          for (const tone of TONES)
            expect(distance(v[name], PALETTE[mode][tone] as Hex), `${name} and ${tone}`).toBeGreaterThanOrEqual(
              APART[tone],
            );
      }),
      { seed: 42, numRuns: 400, examples: reds.flatMap((c) => MODES.map((m) => [c, m] as [string, Mode])) },
    );
  });

  it('moves a brand only where it meets a state: a red one keeps its buttons and says why its links changed', () => {
    const { variables, corrections } = brandTheme({ primary: '#b4231f' }, 'light');
    expect(variables['--brand']).toBe('#b4231f');
    expect(variables['--brand-text']).not.toBe('#b4231f');
    expect(corrections).toMatchObject([
      { variable: '--brand-text', why: 'Links in it looked like what is marked as at risk.' },
    ]);
  });

  it('says of every colour that differs from the client’s what was wanted, what is used and why', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom(...MODES), (primary, mode) => {
        const { variables, corrections } = brandTheme({ primary }, mode);
        for (const name of ['--brand', '--brand-text'] as const) {
          const said = corrections.find((c) => c.variable === name);
          expect(said?.used).toBe(variables[name] === primary ? undefined : variables[name]);
          if (said) {
            expect(said.why).not.toBe('');
            expect(said.ratio).toBeGreaterThanOrEqual(TEXT_RATIO);
          }
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('leaves a colour alone that can be read as it is', () => {
    expect(brandTheme({ primary: '#1d4ed8' }, 'light')).toMatchObject({
      variables: { '--brand': '#1d4ed8' },
      corrections: [],
    });
  });

  it('takes the house colour and says so where the text is no colour', () => {
    expect(brandTheme({ primary: 'red; }' }, 'light').corrections[0]?.why).toMatch(/not a colour/);
    expect(brandCss({ primary: '</style>' })).not.toContain('</style>');
  });
});

describe('palette', () => {
  it.each(MODES)('%s text passes AA on every ground and state text on its tint', (mode) => {
    const p = PALETTE[mode] as Record<string, Hex>;
    const at = (name: string) => p[name] as Hex;
    for (const ground of GROUNDS)
      for (const text of ['ink', 'muted', 'faint', ...TONES])
        expect(contrast(at(text), at(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT_RATIO);
    for (const tone of TONES)
      for (const text of ['ink', 'muted', 'faint', tone])
        expect(contrast(at(text), at(`${tone}-tint`)), `${text} on ${tone}-tint`).toBeGreaterThanOrEqual(TEXT_RATIO);
    expect(contrast('#ffffff', at('risk-fill'))).toBeGreaterThanOrEqual(TEXT_RATIO);
    expect(contrast(at('control'), at('surface'))).toBeGreaterThanOrEqual(EDGE_RATIO);
  });

  it('is what the stylesheet holds (`vitest -u` writes it anew)', async () => {
    await expect(tokensCss()).toMatchFileSnapshot('./tokens.css');
  });
});
