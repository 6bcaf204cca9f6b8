const REST = '"Noto Sans", "Noto Sans Arabic", sans-serif';

/** Typefaces by name, as CSS families, that need no download: Inter is shipped with the pages, the others are those of people's own devices. */
export const FAMILIES = {
  inter: `"Inter Variable", system-ui, "Segoe UI", ${REST}`,
  system: `system-ui, -apple-system, "Segoe UI", Roboto, ${REST}`,
  humanist: `Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, ${REST}`,
  serif: `"Iowan Old Style", Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Noto Naskh Arabic", serif`,
} as const;
/** The name of a typeface. */
export type Typeface = keyof typeof FAMILIES;
/** Whether there is a typeface of this name. */
export const isTypeface = (name: string): name is Typeface => Object.hasOwn(FAMILIES, name);
