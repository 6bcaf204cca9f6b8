import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const PERSON = graphql(`
  fragment PersonRow on Person @_unmask {
    id name email initials status lastSignInAt isAwaited hasSecondFactor roles { id role title unitId unitName idle }
  }
`);

const PEOPLE = graphql('query People($scope: ID) { people(scope: $scope) { ...PersonRow } }', [PERSON]);

export const INVITE = graphql(
  `
  mutation Invite($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      __typename
      ... on PersonSaved { person { ...PersonRow } temporaryPassword }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [PERSON],
);

export const SET_ROLES = graphql(
  `
  mutation SetRoles($input: SetRolesInput!) {
    setRoles(input: $input) {
      __typename
      ... on PersonSaved { person { ...PersonRow } temporaryPassword }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [PERSON],
);

/** The people of a scope. */
export const peopleQuery = (scope: string) =>
  queryOptions({
    queryKey: ['people', scope],
    queryFn: async ({ signal }) => (await request(PEOPLE, { scope }, signal)).people,
  });

export type PersonRow = ResultOf<typeof PEOPLE>['people'][number];
