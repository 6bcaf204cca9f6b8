import { INHERITED } from '../../platform/brand/wear.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { BrandingInput } from './check-branding.ts';

const OWN = ['name', 'senderName', 'senderAddress'] as const;

/** The fields of a brand, in the order of a file: a space's own three, then those that it may inherit. */
export const BRAND_FIELDS = [...OWN, ...INHERITED] as const;
export type BrandField = (typeof BRAND_FIELDS)[number];

/** Fields that hold a picture, as a data: URL. */
export const PICTURES: readonly BrandField[] = ['logo', 'logoDark', 'favicon'];

/** What a space itself says about its brand; a field that is absent is inherited. */
export type SaidBrand = { readonly [field in BrandField]?: string } & { readonly locked?: readonly string[] };

/** What the transaction's space says; empty where it says nothing. */
export async function saidBrand(tx: Tx): Promise<SaidBrand> {
  const row = await tx.db.brand.findUnique({ where: { tenantId: tx.ctx.tenantId } });
  if (!row) return {};
  const said = BRAND_FIELDS.flatMap((field) => (row[field] == null ? [] : [[field, row[field]]]));
  return { ...Object.fromEntries(said), ...(row.locked.length ? { locked: [...row.locked].sort() } : {}) };
}

/** The change that makes `wanted` the whole of what a space says: what it leaves out is inherited again. */
export function brandChanges(now: SaidBrand, wanted: SaidBrand): BrandingInput {
  const fields = BRAND_FIELDS.flatMap((field) => {
    const becomes = wanted[field] ?? (isOwn(field) ? now[field] : undefined);
    return becomes === now[field] ? [] : [[field, becomes ?? '']];
  });
  const locked = [...(wanted.locked ?? [])].sort();
  const isLockMoved = locked.join() !== (now.locked ?? []).join();
  return { ...Object.fromEntries(fields), ...(isLockMoved ? { locked } : {}) };
}

const isOwn = (field: BrandField): boolean => OWN.some((one) => one === field);
