import { useMutation } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';
import { useToast } from '../feedback/toast.tsx';

const SEND_PASSWORD_LINK = graphql(`
  mutation SendPasswordLink($input: SendPasswordLinkInput!) {
    sendPasswordLink(input: $input) {
      __typename
      ... on PasswordLinkSent { person { id } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Mails a person of a scope a link to set a password, and says so, or why not. */
export function usePasswordLink(scope: string) {
  const toast = useToast();
  return useMutation({
    mutationFn: async ({ id }: { id: string; name: string }) =>
      accept((await request(SEND_PASSWORD_LINK, { input: { scope, personId: id } })).sendPasswordLink),
    onSuccess: (_, { name }) => toast.show({ title: `A link to set a password is mailed to ${name}` }),
    onError: (error) => toast.show({ tone: 'risk', title: error.message }),
  });
}
