import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const UNITS = graphql('query TeamUnits { units { id name slug identities { kind value } } }');

/** The business units of one's own tenant. */
export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await request(UNITS, {}, signal)).units,
});
