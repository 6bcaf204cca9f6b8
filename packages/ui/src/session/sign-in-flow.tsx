import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';
import type { EntranceBrand } from '../layout/entrance.tsx';
import { SignIn } from '../layout/sign-in.tsx';
import { type CameBack, cameBack } from './came-back.ts';
import { LinkStep, LinkWay } from './link-way.tsx';
import { OwnPasswordStep } from './own-password-step.tsx';
import { PasskeyStep, PasskeyWay } from './passkey-way.tsx';
import { CodeStep, EnrolStep } from './second-steps.tsx';
import { useSignOn } from './sign-on.ts';
import { SIGN_IN } from './signing.ts';
import { TrialStep } from './trial-step.tsx';

/** The whole way in: e-mail and password, a passkey, or the company's own provider, a password of one's own in place of a given one, and a second factor where one is asked for. */
export function SignInFlow(props: {
  brand: EntranceBrand | undefined;
  onSignedIn: () => unknown;
  /** For whoever has no account yet. */
  below?: ReactNode;
}) {
  const { brand, onSignedIn, below } = props;
  const [back, setBack] = useState<CameBack>(() => cameBack(location.hash));
  const [waits, setWaits] = useState(back.waits);
  const [email, setEmail] = useState('');
  const [ownBy, setOwnBy] = useState<string>();
  const { offer, isDemanded, byLink, begin, isLeaving } = useSignOn(email);
  const signIn = useMutation({
    onMutate: () => setBack({}),
    mutationFn: async (input: { email: string; password: string }) =>
      accept((await request(SIGN_IN, { input })).signIn),
    onSuccess: (outcome) => {
      setOwnBy(outcome.__typename === 'OwnPasswordNeeded' ? outcome.token : undefined);
      if (outcome.__typename === 'SignedIn') return onSignedIn();
      if (outcome.__typename !== 'SecondFactorNeeded') return;
      setWaits(outcome.byPasskey ? 'passkey' : outcome.mustEnrol ? 'enrol' : 'code');
    },
  });
  const again = () => {
    signIn.reset();
    setWaits(undefined);
  };
  if (ownBy)
    return (
      <OwnPasswordStep
        brand={brand}
        email={email.trim()}
        token={ownBy}
        onSet={(password) => signIn.mutate({ email: email.trim(), password })}
      />
    );
  if (back.tries || back.tried)
    return <TrialStep brand={brand} tries={back.tries} tried={back.tried} onAgain={() => setBack({})} />;
  if (back.link && !waits)
    return (
      <LinkStep
        brand={brand}
        token={back.link}
        onSignedIn={onSignedIn}
        onNeeds={setWaits}
        onAgain={() => setBack({})}
      />
    );
  if (waits === 'code') return <CodeStep brand={brand} onSignedIn={onSignedIn} onAgain={again} />;
  if (waits === 'enrol') return <EnrolStep brand={brand} onSignedIn={onSignedIn} onAgain={again} />;
  if (waits === 'passkey') return <PasskeyStep brand={brand} onSignedIn={onSignedIn} onAgain={again} />;
  return (
    <SignIn
      brand={brand}
      onSubmit={(email, password) => signIn.mutate({ email, password })}
      isPending={signIn.isPending}
      error={signIn.error ?? begin.error ?? back.refused}
      onEmail={setEmail}
      signOn={offer && { name: offer.name, isDemanded, isPending: isLeaving, onContinue: () => begin.mutate(offer.id) }}
      otherWays={
        <>
          <PasskeyWay onSignedIn={onSignedIn} />
          {byLink && <LinkWay email={email} />}
        </>
      }
      forgotHref="/forgot-password"
      below={below}
    />
  );
}
