import type { WholeBrand } from './documents.ts';

/** The fields of a brand as they are edited; an empty logo is none. */
export interface BrandForm {
  name: string;
  productName: string;
  primaryColour: string;
  logo: string;
  senderName: string;
  senderAddress: string;
  supportEmail: string;
}

/** A brand as its form. */
export const formOf = (brand: WholeBrand): BrandForm => ({
  name: brand.name,
  productName: brand.productName,
  primaryColour: brand.primaryColour,
  logo: brand.logoUrl ?? '',
  senderName: brand.senderName,
  senderAddress: brand.senderAddress,
  supportEmail: brand.supportEmail ?? '',
});

/** The fields that differ from the brand that holds. */
export function changesOf(form: BrandForm, brand: WholeBrand): Partial<BrandForm> {
  const before = formOf(brand);
  const fields = Object.keys(before) as (keyof BrandForm)[];
  return Object.fromEntries(
    fields.filter((field) => form[field] !== before[field]).map((field) => [field, form[field]]),
  );
}
