import { maskIbans } from '@clearhold/audit';
import { HOUSE } from '../../../platform/brand/product-name.ts';
import type { PageBrand } from './page.ts';

/** Account numbers are masked in what we wrote, and the system bears the brand's name; the originals are as they came. */
export const jsonOf = (value: unknown, { productName }: PageBrand): string => {
  const told = (_: string, member: unknown) => {
    if (typeof member === 'bigint') return String(member);
    return member === HOUSE ? productName : member;
  };
  return maskIbans(JSON.stringify(value, told, 2));
};
