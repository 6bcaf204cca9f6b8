import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

export const AGREEMENT_PARTS = graphql(`
  fragment AgreementParts on Agreement @_unmask {
    version from ended creditLimitPercent excused setBy setAt reason
    objectives { kind title targetPercent withinHours }
    fee { amount currency }
    credits { below percent }
  }
`);
const AGREEMENTS = graphql('query Agreements($scope: ID) { agreements(scope: $scope) { ...AgreementParts } }', [
  AGREEMENT_PARTS,
]);
const MONTHS = graphql(`
  query ServiceMonths($scope: ID) {
    serviceMonths(scope: $scope, first: 24) {
      month timeZone measuredAt closedAt agreementVersion inputsSha256 creditPercent
      credit { amount currency }
      creditDue { amount currency }
      corrections { id reason setBy setAt credit { amount currency } }
      objectives {
        kind title targetPercent withinHours measured met excused reachedPercent kept creditPercent
        late { service client supplier erp }
        minutes { service client supplier erp }
      }
    }
  }
`);

/** What is promised to a tenant, every version; the reader's own without a scope. */
export const agreementsQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['agreements', scope ?? null],
    queryFn: async ({ signal }) => (await request(AGREEMENTS, { scope }, signal)).agreements,
  });

/** How its months were served, the newest first. */
export const serviceMonthsQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['service-months', scope ?? null],
    queryFn: async ({ signal }) => (await request(MONTHS, { scope }, signal)).serviceMonths,
  });

type Of<Q extends (scope?: string) => { queryFn?: unknown }> =
  NonNullable<ReturnType<Q>['queryFn']> extends (...args: never[]) => infer R ? Awaited<R> : never;
export type AgreementVersion = Of<typeof agreementsQuery>[number];
export type ServiceMonth = Of<typeof serviceMonthsQuery>[number];
export type ObjectiveResult = ServiceMonth['objectives'][number];
