import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';
import type { EntranceBrand } from '../layout/entrance.tsx';
import { SignIn } from '../layout/sign-in.tsx';
import { CodeStep, EnrolStep } from './second-steps.tsx';
import { cameBack, useSignOn } from './sign-on.ts';
import { SIGN_IN } from './signing.ts';

/** The whole way in: e-mail and password, or the company's own provider, then a code or the set-up of an authenticator app where one is asked for. */
export function SignInFlow(props: {
  brand: EntranceBrand | undefined;
  onSignedIn: () => unknown;
  /** For whoever has no account yet. */
  below?: ReactNode;
}) {
  const { brand, onSignedIn, below } = props;
  const [back, setBack] = useState(() => cameBack(location.hash));
  const [waits, setWaits] = useState(back.waits);
  const [email, setEmail] = useState('');
  const { offer, isDemanded, begin, isLeaving } = useSignOn(email);
  const signIn = useMutation({
    onMutate: () => setBack({}),
    mutationFn: async (input: { email: string; password: string }) =>
      accept((await request(SIGN_IN, { input })).signIn),
    onSuccess: (outcome) =>
      outcome.__typename === 'SecondFactorNeeded' ? setWaits(outcome.mustEnrol ? 'enrol' : 'code') : onSignedIn(),
  });
  const again = () => {
    signIn.reset();
    setWaits(undefined);
  };
  if (waits === 'code') return <CodeStep brand={brand} onSignedIn={onSignedIn} onAgain={again} />;
  if (waits === 'enrol') return <EnrolStep brand={brand} onSignedIn={onSignedIn} onAgain={again} />;
  return (
    <SignIn
      brand={brand}
      onSubmit={(email, password) => signIn.mutate({ email, password })}
      isPending={signIn.isPending}
      error={signIn.error ?? begin.error ?? back.refused}
      onEmail={setEmail}
      signOn={offer && { name: offer.name, isDemanded, isPending: isLeaving, onContinue: () => begin.mutate(offer.id) }}
      forgotHref="/forgot-password"
      below={below}
    />
  );
}
