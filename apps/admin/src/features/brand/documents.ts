import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const BRAND = graphql(`
  fragment WholeBrand on Brand @_unmask {
    scopeId name productName primaryColour logoUrl logoDarkUrl faviconUrl typeface fontFamily
    senderName senderAddress supportEmail mailFooter helpUrl imprintUrl privacyUrl
    aboveName inherited lockedAbove locked version
  }
`);
const BRAND_OF = graphql('query BrandOf($scope: ID!) { brandOf(scope: $scope) { ...WholeBrand } }', [BRAND]);

export const SAVE_BRAND = graphql(
  `
  mutation SaveBrand($input: UpdateBrandingInput!) {
    updateBranding(input: $input) {
      __typename
      ... on BrandSaved { brand { ...WholeBrand } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path currentVersion }
    }
  }
`,
  [BRAND],
);

/** How a scope looks and signs; one without a brand of its own (version 0) wears the one above. */
export const brandOfQuery = (scope: string) =>
  queryOptions({
    queryKey: ['brand-of', scope],
    queryFn: async ({ signal }) => (await request(BRAND_OF, { scope }, signal)).brandOf,
  });

export type WholeBrand = NonNullable<ResultOf<typeof BRAND_OF>['brandOf']>;
