import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

export const CHECK_PARTS = graphql(`
  fragment CheckParts on BlueprintCheck @_unmask { key title passed found since version offered }
`);
const FOLLOWED = graphql(
  `
  query FollowedBlueprints {
    followedBlueprints { key title followers { tenantId name version checks { ...CheckParts } } }
  }
`,
  [CHECK_PARTS],
);

/** The blueprints that the partner's tenants follow, with how their checks stand at each. */
export const followedQuery = queryOptions({
  queryKey: ['followed-blueprints'],
  queryFn: async ({ signal }) => (await request(FOLLOWED, {}, signal)).followedBlueprints,
});

export type FollowedBlueprint = Awaited<ReturnType<NonNullable<typeof followedQuery.queryFn>>>[number];
export type Follower = FollowedBlueprint['followers'][number];
export type Check = Follower['checks'][number];
