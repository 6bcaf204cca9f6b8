import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrandField, BrandingInput, SaidBrand } from '../../features/branding/index.ts';
import type { PolicyFile } from '../../features/policies/index.ts';
import type { Place } from '../../features/tenancy/index.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { House } from '../house.ts';

/** A file's brand held against what stands. */
export interface PlannedBrand {
  readonly input: BrandingInput;
  readonly differences: readonly { field: string; before: string; after: string }[];
  /** In words, each with its line. */
  readonly refusals: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = { '.png': 'png', '.svg': 'svg+xml', '.webp': 'webp' };

/** Plans a file's brand; undefined where the file is not about it. `folder` is where its pictures are looked for. */
export async function planBrand(house: House, tx: Tx, place: Place, { brand, lineOf }: PolicyFile, folder: string) {
  if (!brand) return undefined;
  const { BRAND_FIELDS, BrandingService, brandChanges, brandDifferences, PICTURES, saidBrand } = await import(
    '../../features/branding/index.ts'
  );
  const refuse = (field: string, why: string) => `${lineOf(field, 'brand') ?? 'brand'}: ${why}`;
  const wanted: Record<string, unknown> = {};
  const refusals: string[] = [];
  for (const [field, value] of Object.entries(brand)) {
    const isKnown = field === 'locked' ? Array.isArray(value) : BRAND_FIELDS.includes(field as BrandField);
    if (!isKnown || Array.isArray(value) !== (field === 'locked'))
      refusals.push(
        refuse(
          field,
          `there is no field “${field}” of this form. One of ${BRAND_FIELDS.join(', ')}, or the list locked.`,
        ),
      );
    else wanted[field] = PICTURES.includes(field as BrandField) ? picture(String(value), folder) : value;
    if (wanted[field] === null)
      refusals.push(refuse(field, `there is no picture ${String(value).slice(0, 200)} (PNG, SVG or WebP).`));
  }
  const now = await saidBrand(tx);
  const input = refusals.length ? {} : brandChanges(now, wanted as SaidBrand);
  const against = Object.keys(input).length ? await house.get(BrandingService).check(tx, place, input) : undefined;
  if (against) {
    const field = against.path?.replace('input.', '') ?? '';
    refusals.push(refuse(field, [against.message, against.hint].filter(Boolean).join(' ')));
  }
  return { input, differences: brandDifferences(now, input), refusals } satisfies PlannedBrand;
}

// A picture stands in the file as a data: URL, or beside it as a file.
function picture(text: string, folder: string): string | null {
  if (text.startsWith('data:')) return text;
  const file = path.resolve(folder, text);
  const kind = KINDS[path.extname(file).toLowerCase()];
  return kind && existsSync(file) ? `data:image/${kind};base64,${readFileSync(file).toString('base64')}` : null;
}

/** What a space says about its brand as a file has it; pictures go beside `out`, where there is one. */
export function brandForFile(brand: SaidBrand, out?: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(brand).map(([field, value]) => {
      const parts = out && typeof value === 'string' ? /^data:image\/([a-z+]+);base64,(.*)$/s.exec(value) : null;
      if (!parts) return [field, value];
      const kind = Object.entries(KINDS).find(([, one]) => one === parts[1])?.[0] ?? '.png';
      const name = `${path.basename(out!).replace(/\.ya?ml$/, '')}.${field}${kind}`;
      writeFileSync(path.join(path.dirname(out!), name), Buffer.from(parts[2]!, 'base64'));
      return [field, name];
    }),
  );
}
