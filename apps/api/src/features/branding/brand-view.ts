import { brandTheme, DEFAULT_BRAND, FAMILIES, type Mode, type Typeface } from '@clearhold/ui/theme';
import type { Brand } from '../../platform/brand/read-brand.ts';

/** A space's brand, as it is read. */
export interface BrandRow extends Brand {
  readonly tenantId: string;
}

const MODES: readonly Mode[] = ['light', 'dark'];

/** A brand as the schema shows it, with the variables of both modes and what was changed so that it can be read. */
export function brandView({ tenantId, fields, ...brand }: BrandRow) {
  const { logo, logoDark, favicon, ...words } = fields;
  const primaryColour = fields.primaryColour ?? DEFAULT_BRAND;
  const typeface = (fields.typeface ?? 'inter') as Typeface;
  const themes = MODES.map((mode) => ({ mode, ...brandTheme({ primary: primaryColour }, mode) }));
  return {
    ...brand,
    ...words,
    scopeId: tenantId,
    productName: fields.productName ?? brand.name,
    primaryColour,
    ...{ typeface, fontFamily: FAMILIES[typeface] },
    ...{ logoUrl: logo, logoDarkUrl: logoDark, faviconUrl: favicon },
    theme: Object.fromEntries(themes.map(({ mode, variables }) => [mode, variables])),
    corrections: themes.flatMap(({ mode, corrections }) =>
      corrections.map(({ wanted, used, why, ratio }) => ({ wanted, used, mode, why, ratio: String(ratio) })),
    ),
  };
}
