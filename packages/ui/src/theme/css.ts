import { type BrandColours, brandTheme, DEFAULT_BRAND } from './brand-theme.ts';
import { type Mode, PALETTE } from './palette.ts';

function block(selector: string, variables: Readonly<Record<string, string>>, scheme: Mode, indent = ''): string {
  const lines = Object.entries(variables).map(([name, value]) => `${indent}  ${name}: ${value};`);
  return `${indent}${selector} {\n${indent}  color-scheme: ${scheme};\n${lines.join('\n')}\n${indent}}\n`;
}

function bothModes(of: (mode: Mode) => Readonly<Record<string, string>>): string {
  const dark = of('dark');
  return [
    block(':root,\n[data-theme="light"]', of('light'), 'light'),
    `@media (prefers-color-scheme: dark) {\n${block(':root:not([data-theme])', dark, 'dark', '  ')}}\n`,
    block('[data-theme="dark"]', dark, 'dark'),
  ].join('\n');
}

/** The neutral and state colours as CSS for both modes; `tokens.css` holds exactly this text. */
export function tokensCss(): string {
  return bothModes((mode) => ({
    ...Object.fromEntries(Object.entries(PALETTE[mode]).map(([name, value]) => [`--${name}`, value])),
    ...brandTheme({ primary: DEFAULT_BRAND }, mode).variables,
  }));
}

/**
 * A brand as CSS for both modes, to put in a `<style>` after the stylesheet (or to serve as a file). Follows `data-theme`
 * on the root, else the person's system.
 */
export function brandCss(colours: BrandColours): string {
  return bothModes((mode) => brandTheme(colours, mode).variables);
}
