import type { Tx } from '../../platform/database/tx.ts';
import {
  BRAND_FIELDS,
  type BrandField,
  type BrandingInput,
  type BrandingService,
  brandChanges,
  brandDifferences,
  PICTURES,
  type SaidBrand,
  saidBrand,
} from '../branding/index.ts';
import type { PolicyFile } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import type { Beside } from './beside.ts';

/** A file's brand held against what stands. */
export interface PlannedBrand {
  readonly input: BrandingInput;
  readonly differences: readonly { field: string; before: string; after: string }[];
  /** In words, each with its line. */
  readonly refusals: readonly string[];
}

/** Plans a file's brand; undefined where the file is not about it. */
export async function planBrand(
  branding: BrandingService,
  tx: Tx,
  place: Place,
  { brand, lineOf }: PolicyFile,
  beside: Beside,
): Promise<PlannedBrand | undefined> {
  if (!brand) return undefined;
  const refuse = (field: string, why: string) => `${lineOf(field, 'brand') ?? 'brand'}: ${why}`;
  const wanted: Record<string, unknown> = {};
  const refusals: string[] = [];
  for (const [field, value] of Object.entries(brand)) {
    if (!isOfForm(field, value)) refusals.push(refuse(field, `there is no field “${field}” of this form. ${FIELDS}`));
    else wanted[field] = PICTURES.includes(field as BrandField) ? beside.picture(String(value)) : value;
    if (wanted[field] === null)
      refusals.push(refuse(field, `there is no picture ${String(value).slice(0, 200)} (PNG, SVG or WebP).`));
  }
  const now = await saidBrand(tx);
  const input = refusals.length ? {} : brandChanges(now, wanted as SaidBrand);
  const against = Object.keys(input).length ? await branding.check(tx, place, input) : undefined;
  if (against) {
    const field = against.path?.replace('input.', '') ?? '';
    refusals.push(refuse(field, [against.message, against.hint].filter(Boolean).join(' ')));
  }
  return { input, differences: brandDifferences(now, input), refusals };
}

const FIELDS = `One of ${BRAND_FIELDS.join(', ')}, or the list locked.`;

function isOfForm(field: string, value: string | string[]): boolean {
  return field === 'locked'
    ? Array.isArray(value)
    : BRAND_FIELDS.includes(field as BrandField) && !Array.isArray(value);
}
