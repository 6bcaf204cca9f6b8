declare module 'culori/fn' {
  export interface Oklch {
    mode: 'oklch';
    l: number;
    c: number;
    h?: number;
  }
  export interface Rgb {
    mode: 'rgb';
    r: number;
    g: number;
    b: number;
  }
  export type Color = Oklch | Rgb;
  export const modeOklch: unique symbol;
  export const modeRgb: unique symbol;
  export const modeOklab: unique symbol;
  export const modeLrgb: unique symbol;
  export function useMode(mode: unknown): (color: Color | string | undefined) => Color | undefined;
  export function parseHex(text: string): Rgb | undefined;
  export function formatHex(color: Color | undefined): string;
  export function clampChroma(color: Color, mode: string): Color;
  export function wcagContrast(a: Color | string, b: Color | string): number;
}
