import type { ResultOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const MAILS = graphql(`
  query Mails($after: ID, $state: MailState) {
    mails(first: 50, after: $after, state: $state) { id to subject state error createdAt sentAt }
  }
`);
const MAIL = graphql(`
  query Mail($id: ID!) { mail(id: $id) { id to subject text html state error createdAt sentAt caseId } }
`);

/** Hands a failed mail to the mail server once more. */
export const RESEND = graphql(`
  mutation ResendMail($input: ResendMailInput!) {
    resendMail(input: $input) {
      __typename
      ... on MailQueued { mail { id state } }
      ... on Denied { code message hint }
      ... on NotFound { code message hint }
      ... on Invalid { code message hint }
    }
  }
`);

const PAGE = 50;

/** Outgoing mails, newest first, page after page; with `failed` those alone that failed. */
export const mailsQuery = (failed: boolean) =>
  infiniteQueryOptions({
    queryKey: ['mails', failed],
    queryFn: async ({ pageParam, signal }) =>
      (await request(MAILS, { after: pageParam, state: failed ? 'FAILED' : null }, signal)).mails,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)?.id : undefined),
  });

/** One mail with its words. */
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mail', id],
    queryFn: async ({ signal }) => (await request(MAIL, { id }, signal)).mail,
  });

/** A mail as `mailQuery` gives it. */
export type WholeMail = NonNullable<ResultOf<typeof MAIL>['mail']>;
