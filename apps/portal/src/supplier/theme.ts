type Variables = Record<string, string>;

const block = (selector: string, variables: Variables | undefined) =>
  variables
    ? `${selector}{${Object.entries(variables)
        .filter(([name, value]) => /^--[\w-]+$/.test(name) && /^#[\da-f]{3,8}$/i.test(value))
        .map(([name, value]) => `${name}:${value}`)
        .join(';')}}`
    : '';

/** A brand's computed colours as CSS, light and dark; anything that is not a colour is left out. */
export function themeCss(theme: unknown): string {
  const { light, dark } = (theme ?? {}) as { light?: Variables; dark?: Variables };
  return `${block(':root', light)}@media (prefers-color-scheme:dark){${block(':root:not([data-theme])', dark)}}`;
}
