import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const APPROVALS = graphql(`
  query Approvals {
    tasks(kind: "APPROVAL") {
      id title role state openedAt dueAt blockedBecause actingFor
      assignee { id name }
      amount { amount currency }
      case { id number title code supplierName invoiceNumber amountAtRisk { amount currency } priority { reason } }
    }
  }
`);

export type Approval = ResultOf<typeof APPROVALS>['tasks'][number];

/** The approvals that wait for this person. */
export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: async ({ signal }) => (await request(APPROVALS, {}, signal)).tasks.filter((task) => task.state === 'OPEN'),
  staleTime: 20_000,
});
