import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept, useToast } from '../index.ts';

export const CLOSE_PERSON = graphql(`
  mutation ClosePerson($input: ClosePersonInput!) {
    closePerson(input: $input) {
      __typename
      ... on PersonClosed { sessionsEnded keysRevoked keysHandedOn }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const REOPEN_PERSON = graphql(`
  mutation ReopenPerson($input: ReopenPersonInput!) {
    reopenPerson(input: $input) {
      __typename
      ... on PersonSaved { person { id } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Opens somebody's access again, and says so, or why not. */
export function useReopening(scope: string) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async ({ id }: { id: string; name: string }) =>
      accept((await request(REOPEN_PERSON, { input: { scope, personId: id } })).reopenPerson),
    onSuccess: (_, { name }) => toast.show({ title: `The access of ${name} is open again` }),
    onError: (error) => toast.show({ tone: 'risk', title: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}
