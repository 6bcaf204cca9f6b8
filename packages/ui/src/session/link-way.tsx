import { useMutation } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Note } from '../feedback/banner.tsx';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';

const ASK = graphql(`
  mutation AskForSignInLink($input: AskForSignInLinkInput!) {
    askForSignInLink(input: $input) {
      __typename
      ... on SignInLinkAsked { ok }
      ... on Invalid { code message hint }
    }
  }
`);
const SIGN_IN = graphql(`
  mutation SignInByLink($input: SignInByLinkInput!) {
    signInByLink(input: $input) {
      __typename
      ... on SignedIn { me { scope { id } } }
      ... on SecondFactorNeeded { mustEnrol byPasskey }
      ... on OwnPasswordNeeded { token }
      ... on Invalid { code message hint }
      ... on Denied { code message hint }
    }
  }
`);

/** Has a link mailed that signs in, and says to look for it: in the same words whoever asks. */
export function LinkWay({ email }: { email: string }) {
  const ask = useMutation({
    mutationFn: async () => accept((await request(ASK, { input: { email: email.trim() } })).askForSignInLink),
  });
  if (ask.isSuccess)
    return (
      <div role="status">
        <Note tone="info" title="Look into your mail">
          <p>
            If {email.trim()} has access here, a link is on its way. Open it in this browser within ten minutes: it
            works once, and in no other.
          </p>
        </Note>
      </div>
    );
  return (
    <>
      <Button isPending={ask.isPending} onPress={() => ask.mutate()} className="h-10!">
        Mail me a link
      </Button>
      <RefusalNote error={ask.error} />
    </>
  );
}

/** What a mailed link opens: looking uses nothing up, the button does. */
export function LinkStep(props: {
  brand: EntranceBrand | undefined;
  token: string;
  onSignedIn: () => unknown;
  onNeeds: (waits: 'code' | 'enrol' | 'passkey') => void;
  /** To the other ways in. */
  onAgain: () => void;
}) {
  const { brand, token, onSignedIn, onNeeds, onAgain } = props;
  const signIn = useMutation({
    mutationFn: async () => accept((await request(SIGN_IN, { input: { token } })).signInByLink),
    onSuccess: (outcome) => {
      if (outcome.__typename !== 'SecondFactorNeeded') return onSignedIn();
      onNeeds(outcome.byPasskey ? 'passkey' : outcome.mustEnrol ? 'enrol' : 'code');
    },
  });
  return (
    <Entrance
      brand={brand}
      title="Sign in"
      lead={brand ? `by the link that was mailed to you, to ${brand.productName}` : ' '}
    >
      <div className="flex flex-col gap-4">
        <Button kind="primary" isPending={signIn.isPending} onPress={() => signIn.mutate()} className="h-10!">
          Sign in
        </Button>
        <RefusalNote error={signIn.error} />
        <Link onPress={onAgain} className="self-start text-row">
          Sign in another way
        </Link>
      </div>
    </Entrance>
  );
}
