import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from './graphql.ts';

const BRAND = graphql('query Brand { brand { name productName primaryColour logoUrl supportEmail } }');

/** What the portal shows of a brand. */
export interface ShownBrand {
  name: string;
  productName: string;
  primaryColour: string;
  logoUrl: string | null;
  supportEmail: string | null;
}

const KEY = 'brand';

function kept(): ShownBrand | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '') as ShownBrand;
  } catch {
    return undefined;
  }
}

/** The brand of this host. The last one seen is shown at once and looked up again behind it. */
export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: async ({ signal }) => {
    const { brand } = await request(BRAND, {}, signal);
    localStorage.setItem(KEY, JSON.stringify(brand));
    return brand as ShownBrand;
  },
  initialData: kept,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
});
