import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';
import { CHECK_PARTS } from './checks-documents.ts';

const LINK_PARTS = graphql(
  `
  fragment BlueprintParts on BlueprintLink @_unmask {
    key title version latest follows updateAvailable kept blockedBecause
    differences { key entry title before after }
    checks { ...CheckParts }
  }
`,
  [CHECK_PARTS],
);
const LINK = graphql('query BlueprintLink($scope: ID!) { blueprintLink(scope: $scope) { ...BlueprintParts } }', [
  LINK_PARTS,
]);

export const SAVE_BLUEPRINT = graphql(`
  mutation SaveBlueprint($input: SaveBlueprintInput!) {
    saveBlueprint(input: $input) {
      __typename
      ... on BlueprintSaved { blueprint { key version title } }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);
export const TAKE_UP = graphql(`
  mutation TakeUpBlueprint($input: TakeUpBlueprintInput!) {
    takeUpBlueprint(input: $input) {
      __typename
      ... on BlueprintTakenUp { how }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on PolicyRefused { code message hint path }
    }
  }
`);
export const FOLLOW = graphql(`
  mutation FollowBlueprint($input: FollowBlueprintInput!) {
    followBlueprint(input: $input) {
      __typename
      ... on BlueprintFollowed { link { follows } }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);

/** The blueprint that a tenant was made from. */
export const linkQuery = (scope: string) =>
  queryOptions({
    queryKey: ['blueprint-link', scope],
    queryFn: async ({ signal }) => (await request(LINK, { scope }, signal)).blueprintLink,
  });

export type Link = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof linkQuery>['queryFn']>>>>;
