import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const REPORT = graphql(`
  query Report($scope: ID, $period: String) {
    report(scope: $scope, period: $period) {
      period kind name firstDay lastDay timeZone isRunning measuredAt
      sections {
        key title note
        columns { title kind }
        rows {
          cells { value kind currency }
          behind { kind code supplierId openedFrom openedTo tenantId }
        }
      }
    }
  }
`);

/** A report; the running month of the reader's own scope unless told. */
export const reportQuery = (scope?: string, period?: string) =>
  queryOptions({
    queryKey: ['report', scope ?? null, period ?? null],
    queryFn: async ({ signal }) => (await request(REPORT, { scope, period }, signal)).report,
    placeholderData: keepPreviousData,
  });

type Of<Q extends (scope?: string) => { queryFn?: unknown }> =
  NonNullable<ReturnType<Q>['queryFn']> extends (...args: never[]) => infer R ? Awaited<R> : never;
export type Report = NonNullable<Of<typeof reportQuery>>;
export type ReportSection = Report['sections'][number];
export type ReportRow = ReportSection['rows'][number];
export type ReportCell = ReportRow['cells'][number];
export type ReportBehind = NonNullable<ReportRow['behind']>;

/** Where a report, or a section of it, is taken away. */
export function fileUrl(kind: 'pdf' | 'csv', of: { period: string; scope?: string; section?: string }): string {
  const asked = Object.entries(of).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/v1/reports/${kind}?${new URLSearchParams(asked)}`;
}
