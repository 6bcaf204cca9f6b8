import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const SCHEDULES = graphql(`
  query ReportSchedules {
    reportSchedules { id personName isOwn every nextPeriod nextAt lastPeriod lastAt lastResult setBy }
  }
`);
const READERS = graphql('query ReportReaders { reportReaders { id name } }');

export const SCHEDULE_REPORT = graphql(`
  mutation ScheduleReport($input: ScheduleReportInput!) {
    scheduleReport(input: $input) {
      __typename
      ... on ReportScheduled { schedule { id } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path currentVersion }
    }
  }
`);
export const STOP_REPORT = graphql(`
  mutation StopReport($input: StopReportInput!) {
    stopReport(input: $input) {
      __typename
      ... on ReportStopped { id }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);

/** Who gets the report by mail. */
export const schedulesQuery = queryOptions({
  queryKey: ['report-schedules'],
  queryFn: async ({ signal }) => (await request(SCHEDULES, {}, signal)).reportSchedules,
});

/** Who can be put down for it. */
export const readersQuery = queryOptions({
  queryKey: ['report-readers'],
  queryFn: async ({ signal }) => (await request(READERS, {}, signal)).reportReaders,
});

export type Schedule = Awaited<ReturnType<NonNullable<(typeof schedulesQuery)['queryFn']>>>[number];
