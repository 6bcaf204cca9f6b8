import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

// While the page is looked at; a page in the background asks nothing.
const REFRESH_MS = 5_000;

const OPERATION = graphql(`
  query Operation($search: String) {
    operation {
      lanes { lane waiting oldestSince inFlight held }
      doneByMinute
      effectsInDoubt { count oldestSince }
      failedWork { count oldestSince }
      seals { unsealedLogs unsealedEntries behindSince }
      shares(search: $search) {
        tenant name partner state weight waiting oldestSince inFlight scheduled usedMs usedPercent doneRecently
        effectsInDoubt failedWork stoppedAt stoppedBy stopReason
      }
    }
  }
`);
const WORKERS = graphql(`
  query Workers { workers { id host process state since seenAt held drainSince drainedBy } }
`);

const ERPS = graphql(`
  query Erps { operation { erps { tenant name connection title state since failures waiting restedBy } } }
`);

export const REST_CONNECTION = graphql(`
  mutation RestConnection($input: RestConnectionInput!) {
    restConnection(input: $input) { __typename ... on ConnectionRests { erp { connection state } } ... on Refusal { code message hint path } }
  }
`);
export const SET_WEIGHT = graphql(`
  mutation SetTenantWeight($input: SetTenantWeightInput!) {
    setTenantWeight(input: $input) { __typename ... on TenantShareSet { share { tenant weight } } ... on Refusal { code message hint path } }
  }
`);
export const STOP_WORK = graphql(`
  mutation StopTenantWork($input: StopTenantWorkInput!) {
    stopTenantWork(input: $input) { __typename ... on TenantShareSet { share { tenant state } } ... on Refusal { code message hint path } }
  }
`);
export const DRAIN_WORKER = graphql(`
  mutation DrainWorker($input: DrainWorkerInput!) {
    drainWorker(input: $input) { __typename ... on WorkerSet { worker { id state } } ... on Refusal { code message hint path } }
  }
`);

/** Everything about the work, to be read anew after an act. */
export const operationKey = ['operation'];

/** The work of the tenants looked after; `search` narrows the list of shares alone. */
export const operationQuery = (search: string) =>
  queryOptions({
    queryKey: [...operationKey, 'work', search],
    queryFn: async ({ signal }) => (await request(OPERATION, { search }, signal)).operation,
    placeholderData: (before) => before,
    refetchInterval: REFRESH_MS,
  });

export const workersQuery = queryOptions({
  queryKey: [...operationKey, 'workers'],
  queryFn: async ({ signal }) => (await request(WORKERS, {}, signal)).workers,
  refetchInterval: REFRESH_MS,
});

/** Tenants' ERPs, those that are away first: a banner on every page tells of them. */
export const erpsQuery = queryOptions({
  queryKey: [...operationKey, 'erps'],
  queryFn: async ({ signal }) => (await request(ERPS, {}, signal)).operation.erps,
  refetchInterval: 15_000,
});

export type ErpRow = ResultOf<typeof ERPS>['operation']['erps'][number];
export type WorkState = ResultOf<typeof OPERATION>['operation'];
export type Share = WorkState['shares'][number];
export type WorkerRow = ResultOf<typeof WORKERS>['workers'][number];
