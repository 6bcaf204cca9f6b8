import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const WAYS = graphql(`
  query SignInWays($domain: String!) { signInWays(domain: $domain) { isDemanded byLink signOn { id name } } }
`);
const BEGIN = graphql(`
  mutation BeginSignOn($input: BeginSignOnInput!) {
    beginSignOn(input: $input) {
      __typename
      ... on SignOnBegun { url }
      ... on Invalid { code message hint }
    }
  }
`);

const PAUSE_MS = 250;
const domainOf = (email: string) => /^[^\s@]+@([^\s@]+\.[^\s@.]{2,})$/.exec(email.trim())?.[1]?.toLowerCase();

/** What the company behind an address offers: asked by its domain alone, once the typing pauses. */
export function useSignOn(email: string) {
  const [domain, setDomain] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setDomain(domainOf(email)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [email]);
  const ways = useQuery({
    queryKey: ['sign-in-ways', domain],
    queryFn: async ({ signal }) => (await request(WAYS, { domain: domain ?? '' }, signal)).signInWays,
    enabled: domain !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  const begin = useBegin();
  const told = domain === undefined ? undefined : ways.data;
  const isLeaving = begin.isPending || begin.isSuccess;
  return {
    offer: told?.signOn ?? undefined,
    isDemanded: told?.isDemanded ?? false,
    byLink: told?.byLink ?? false,
    begin: { ...begin, mutate: (id: string) => begin.mutate({ id, email: email.trim(), to: pathAfter() }) },
    isLeaving,
  };
}

const pathAfter = () => new URLSearchParams(location.search).get('to');

/** Sends this browser to a provider. */
export function useBegin() {
  return useMutation({
    mutationFn: async (input: { id: string; email?: string; to?: string | null; isTest?: boolean }) =>
      accept((await request(BEGIN, { input })).beginSignOn),
    onSuccess: ({ url }) => location.assign(url),
  });
}
