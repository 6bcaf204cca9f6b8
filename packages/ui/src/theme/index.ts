export * from './brand-theme.ts';
export { contrast, type Hex, readHex } from './colour.ts';
export * from './css.ts';
export * from './palette.ts';
export * from './typefaces.ts';
