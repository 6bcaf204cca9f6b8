import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../exchange/contract.ts';

const SERVICE = graphql(`fragment TaxServiceShown on TaxService @_unmask { url answeredAt failingSince fault }`);
const TAX_SERVICE = graphql('query TaxService($scope: ID) { taxService(scope: $scope) { ...TaxServiceShown } }', [
  SERVICE,
]);

export const SAVE_TAX_SERVICE = graphql(
  `
  mutation SaveTaxService($input: SaveTaxServiceInput!) {
    saveTaxService(input: $input) {
      __typename
      ... on TaxServiceSaved { taxService { ...TaxServiceShown } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [SERVICE],
);

export const REMOVE_TAX_SERVICE = graphql(`
  mutation RemoveTaxService($input: RemoveTaxServiceInput!) {
    removeTaxService(input: $input) {
      __typename
      ... on TaxServiceRemoved { url }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** The service that checks the tax of a tenant's invoices; null where there is none. */
export const taxServiceQuery = (scope: string) =>
  queryOptions({
    queryKey: ['tax-service', scope],
    queryFn: async ({ signal }) => (await request(TAX_SERVICE, { scope }, signal)).taxService,
  });

export type TaxServiceShown = ResultOf<typeof SERVICE>;
