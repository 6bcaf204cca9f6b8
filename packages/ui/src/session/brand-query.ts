import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const BRAND = graphql(`
  query Brand {
    brand {
      name productName primaryColour logoUrl logoDarkUrl faviconUrl fontFamily supportEmail helpUrl imprintUrl privacyUrl
    }
  }
`);
const KEY = 'brand';

/** What an app shows of its host's brand. */
export interface ShownBrand {
  name: string;
  productName: string;
  primaryColour: string;
  logoUrl: string | null;
  logoDarkUrl: string | null;
  faviconUrl: string | null;
  fontFamily: string;
  supportEmail: string | null;
  helpUrl: string | null;
  imprintUrl: string | null;
  privacyUrl: string | null;
}

function kept(): ShownBrand | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '') as ShownBrand;
  } catch {
    return undefined;
  }
}

/** The brand of this host: the last one seen at once, and what holds now behind it. */
export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: async ({ signal }): Promise<ShownBrand> => {
    const { brand } = await request(BRAND, {}, signal);
    localStorage.setItem(KEY, JSON.stringify(brand));
    return brand;
  },
  initialData: kept,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
});
