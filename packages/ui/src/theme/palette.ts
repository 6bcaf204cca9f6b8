import type { Hex } from './colour.ts';

/** Light or dark. */
export type Mode = 'light' | 'dark';

/** The states a matter can be in; each comes as text, tint and border and never speaks without an icon or a word. */
export type Tone = 'risk' | 'waiting' | 'good' | 'info';

/** Neutral and state colours of one mode, by CSS variable name without `--`. */
export type Palette = Readonly<Record<string, Hex>>;

const light: Palette = {
  ground: '#f7f7f8',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f3f3f5',
  hover: '#f4f4f6',
  press: '#ebecef',
  line: '#e6e7ea',
  'line-strong': '#cfd2d8',
  control: '#8b909b',
  ink: '#16181d',
  muted: '#50555f',
  faint: '#666b77',
  risk: '#b42318',
  'risk-tint': '#fef2f0',
  'risk-line': '#f2c4be',
  'risk-fill': '#b42318',
  waiting: '#855000',
  'waiting-tint': '#fff6e5',
  'waiting-line': '#ecd09a',
  good: '#0c6b3d',
  'good-tint': '#ecf8f1',
  'good-line': '#b3dbc5',
  info: '#1b5ca6',
  'info-tint': '#eef5fd',
  'info-line': '#bad4f1',
};

const dark: Palette = {
  ground: '#0f1013',
  surface: '#15161a',
  raised: '#1d1f24',
  sunken: '#101114',
  hover: '#1d1f25',
  press: '#282a31',
  line: '#27292f',
  'line-strong': '#3c3f47',
  control: '#717683',
  ink: '#eceef2',
  muted: '#b0b5c0',
  faint: '#989da9',
  risk: '#ff9c91',
  'risk-tint': '#331b19',
  'risk-line': '#63312c',
  'risk-fill': '#c4352a',
  waiting: '#efbd6a',
  'waiting-tint': '#2d2414',
  'waiting-line': '#594623',
  good: '#72d3a2',
  'good-tint': '#13281e',
  'good-line': '#26513c',
  info: '#8fc0f5',
  'info-tint': '#152539',
  'info-line': '#2b486d',
};

/** The neutral and state colours of both modes. Every text colour passes 4.5:1 on every ground it may stand on. */
export const PALETTE: Readonly<Record<Mode, Palette>> = { light, dark };

/** The variables a text may stand on, of a palette. */
export const GROUNDS = ['ground', 'surface', 'raised', 'sunken', 'hover', 'press'] as const;

/** The state tones in the order they are listed. */
export const TONES: readonly Tone[] = ['risk', 'waiting', 'good', 'info'];
