import { FAMILIES, isTypeface } from '@clearhold/ui';
import type { WholeBrand } from './documents.ts';

/** The fields of a brand as they are edited; an empty text is nothing said, and then the partner's holds. */
export interface BrandForm {
  name: string;
  productName: string;
  primaryColour: string;
  logo: string;
  logoDark: string;
  favicon: string;
  typeface: string;
  senderName: string;
  senderAddress: string;
  mailFooter: string;
  supportEmail: string;
  helpUrl: string;
  imprintUrl: string;
  privacyUrl: string;
  /** Fields that a partner keeps the same for all its tenants. */
  locked: string[];
}

/** What a preview needs of a form; what is absent is not shown. */
export type ShownForm = Partial<BrandForm> &
  Pick<BrandForm, 'name' | 'productName' | 'logo' | 'senderName' | 'senderAddress' | 'supportEmail'>;

/** The fields that are one text. */
export type TextOf = Exclude<keyof BrandForm, 'locked'>;

/** The fields that tenants inherit, as they are called. */
export const INHERITED: Readonly<Record<string, string>> = {
  productName: 'Product',
  primaryColour: 'Colour',
  logo: 'Logo',
  logoDark: 'Logo for dark pages',
  favicon: 'Tab picture',
  typeface: 'Typeface',
  mailFooter: 'Footer of mails',
  supportEmail: 'Address for help',
  helpUrl: 'Help page',
  imprintUrl: 'Imprint',
  privacyUrl: 'Privacy page',
};

/** What can be chosen as a typeface. */
export const TYPEFACES = [
  { id: 'inter', label: 'Inter, the same on every device' },
  { id: 'system', label: 'The device’s own' },
  { id: 'humanist', label: 'Humanist, soft and open' },
  { id: 'serif', label: 'Serif, as in print' },
];

/** The chosen typeface as CSS families. */
export const familyOf = ({ typeface = '' }: ShownForm): string => FAMILIES[isTypeface(typeface) ? typeface : 'inter'];

/** A brand as its form. */
export const formOf = (brand: WholeBrand): BrandForm => ({
  name: brand.name,
  productName: brand.productName,
  primaryColour: brand.primaryColour,
  logo: brand.logoUrl ?? '',
  logoDark: brand.logoDarkUrl ?? '',
  favicon: brand.faviconUrl ?? '',
  typeface: brand.typeface,
  senderName: brand.senderName,
  senderAddress: brand.senderAddress,
  mailFooter: brand.mailFooter ?? '',
  supportEmail: brand.supportEmail ?? '',
  helpUrl: brand.helpUrl ?? '',
  imprintUrl: brand.imprintUrl ?? '',
  privacyUrl: brand.privacyUrl ?? '',
  locked: brand.locked,
});

/** The fields that differ from the brand that holds. */
export function changesOf(form: BrandForm, brand: WholeBrand): Partial<BrandForm> {
  const before = formOf(brand);
  const fields = Object.keys(before) as (keyof BrandForm)[];
  const isOther = (field: keyof BrandForm) => String(form[field]) !== String(before[field]);
  return Object.fromEntries(fields.filter(isOther).map((field) => [field, form[field]]));
}

/** Where a field's value comes from, in words; nothing where it is the scope's own. */
export function originOf(field: string, { aboveName, inherited, lockedAbove }: WholeBrand): string | undefined {
  if (lockedAbove.includes(field)) return `${aboveName} keeps this the same for all its tenants.`;
  return inherited.includes(field) ? `As ${aboveName} has it, until you change it.` : undefined;
}
