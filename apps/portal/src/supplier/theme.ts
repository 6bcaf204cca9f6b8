type Variables = Record<string, string>;

const block = (selector: string, variables: Variables | undefined) =>
  variables
    ? `${selector}{${Object.entries(variables)
        .filter(([name, value]) => /^--[\w-]+$/.test(name) && /^#[\da-f]{3,8}$/i.test(value))
        .map(([name, value]) => `${name}:${value}`)
        .join(';')}}`
    : '';

/** A brand's computed colours and its typeface as CSS, light and dark; anything that is not a colour or a family is left out. */
export function themeCss(theme: unknown, family = ''): string {
  const { light, dark } = (theme ?? {}) as { light?: Variables; dark?: Variables };
  const face = /^[\w\s",-]+$/.test(family) ? `body{font-family:${family}}` : '';
  return `${face}${block(':root', light)}@media (prefers-color-scheme:dark){${block(':root:not([data-theme])', dark)}}`;
}
