import type { BrandingInput } from './check-branding.ts';
import type { BrandField, SaidBrand } from './said-brand.ts';

/** What a change makes of what a space says, field by field, in words; a picture is named by its size. */
export function brandDifferences(now: SaidBrand, input: Omit<BrandingInput, 'expectedVersion'>) {
  return Object.entries(input).map(([field, after]) => ({
    field,
    before: inWords(now[field as BrandField]),
    after: inWords(after),
  }));
}

function inWords(value: unknown): string {
  if (value == null || value === '') return 'inherited';
  const text = Array.isArray(value) ? value.join(', ') || 'none' : String(value);
  return text.startsWith('data:') ? `a picture of ${Math.round((text.length * 3) / 4000)} kB` : text;
}
