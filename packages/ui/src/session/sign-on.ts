import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { graphql, request } from '../exchange/contract.ts';
import { accept, type Refused } from '../exchange/refusal.ts';

const WAYS = graphql(`
  query SignInWays($domain: String!) { signInWays(domain: $domain) { isDemanded signOn { id name } } }
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
  const begin = useMutation({
    mutationFn: async (id: string) => {
      const to = new URLSearchParams(location.search).get('to');
      return accept((await request(BEGIN, { input: { id, email: email.trim(), to } })).beginSignOn);
    },
    onSuccess: ({ url }) => location.assign(url),
  });
  const told = domain === undefined ? undefined : ways.data;
  const isLeaving = begin.isPending || begin.isSuccess;
  return { offer: told?.signOn ?? undefined, isDemanded: told?.isDemanded ?? false, begin, isLeaving };
}

const WORDS: Record<string, [message: string, hint: string]> = {
  SIGN_ON_OVER: ['This sign-in took too long, or began in another browser.', 'Begin again here.'],
  PERSON_CLOSED: ['Your account here is closed.', 'Ask your administrator.'],
  NO_ADDRESS: ['Your company’s sign-in service gave no e-mail address for you.', 'Tell your administrator.'],
  ADDRESS_UNPROVEN: [
    'Your company’s sign-in service does not say that your e-mail address is yours.',
    'Tell your administrator, who can change how the service is believed.',
  ],
  FOREIGN_DOMAIN: ['Your e-mail address there is not of a domain that comes in this way.', 'Tell your administrator.'],
  NOT_INVITED: ['Nobody has given you access here yet.', 'Ask your administrator for an invitation.'],
  ANOTHER_SUBJECT: [
    'Your e-mail address belongs to another account of your company’s sign-in service.',
    'Your administrator can have the earlier account forgotten.',
  ],
};

/** How a sign-on came back, as the part behind the `#` says: it waits for something, or was refused. */
export function cameBack(hash: string): { waits?: 'code' | 'enrol'; refused?: Refused } {
  const said = hash.replace(/^#/, '');
  if (said === 'code' || said === 'enrol') return { waits: said };
  const code = /^refused=([A-Z_]{1,40})$/.exec(said)?.[1];
  if (!code) return {};
  const [message, hint] = WORDS[code] ?? [
    'Your company’s sign-in service and this page did not understand each other, so nothing was opened.',
    'Begin again. If it goes on, tell your administrator.',
  ];
  return { refused: { code, message, hint } };
}
