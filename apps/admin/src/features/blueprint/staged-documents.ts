import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const STAGED_PARTS = graphql(`
  fragment StagedParts on StagedBlueprint @_unmask {
    key title version ringName reachedAt reachedBy reason next nextIsLast offeredTo takenUpBy heldBackAt
  }
`);
const STAGED = graphql('query StagedBlueprints { stagedBlueprints { ...StagedParts } }', [STAGED_PARTS]);

export const MOVE_BLUEPRINT = graphql(`
  mutation MoveBlueprint($input: MoveBlueprintInput!) {
    moveBlueprint(input: $input) {
      __typename
      ... on BlueprintMoved { staged { key } }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Versions of the partner's blueprints on their way through its rings. */
export const stagedQuery = queryOptions({
  queryKey: ['staged-blueprints'],
  queryFn: async ({ signal }) => (await request(STAGED, {}, signal)).stagedBlueprints,
});

export type StagedBlueprint = Awaited<ReturnType<NonNullable<typeof stagedQuery.queryFn>>>[number];
