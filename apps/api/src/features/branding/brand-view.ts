import { brandTheme, type Mode } from '@clearhold/ui/theme';

export interface BrandRow {
  readonly tenantId: string;
  readonly name: string;
  readonly productName: string;
  readonly primaryColour: string;
  readonly logo: string | null;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly supportEmail: string | null;
  readonly version: number;
}

const MODES: readonly Mode[] = ['light', 'dark'];

/** A brand as the schema shows it, with the variables of both modes and what was changed so that it can be read. */
export function brandView({ tenantId, logo, ...brand }: BrandRow) {
  const themes = MODES.map((mode) => ({ mode, ...brandTheme({ primary: brand.primaryColour }, mode) }));
  return {
    ...brand,
    scopeId: tenantId,
    logoUrl: logo,
    theme: Object.fromEntries(themes.map(({ mode, variables }) => [mode, variables])),
    corrections: themes.flatMap(({ mode, corrections }) =>
      corrections.map(({ wanted, used, why, ratio }) => ({ wanted, used, mode, why, ratio: String(ratio) })),
    ),
  };
}
