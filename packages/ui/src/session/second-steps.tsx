import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CodeField } from '../account/code-field.tsx';
import { Enrolment } from '../account/enrolment.tsx';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import { beginSecondFactor } from '../account/second-factor.ts';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { request } from '../exchange/contract.ts';
import { accept, refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';
import { CONFIRM_SIGN_IN } from './signing.ts';

interface StepProps {
  brand: EntranceBrand | undefined;
  onSignedIn: () => unknown;
  /** Back to the password. */
  onAgain: () => void;
}

/** Asks for the code of the app, or a recovery code. */
export function CodeStep({ brand, onSignedIn, onAgain }: StepProps) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: async () => accept((await request(CONFIRM_SIGN_IN, { input: { code } })).confirmSignIn),
    onSuccess: onSignedIn,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <Entrance brand={brand} title="One more step" lead="Your account asks for a code besides the password.">
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <CodeField recovery autoFocus value={code} onChange={setCode} error={confirm.error} />
        {!refusalAt(confirm.error, 'code') && <RefusalNote error={confirm.error} />}
        <Button
          kind="primary"
          type="submit"
          isDisabled={code.trim().length < 6}
          isPending={confirm.isPending}
          className="h-10!"
        >
          Sign in
        </Button>
        <Link onPress={onAgain} className="self-start text-row">
          Back to the password
        </Link>
      </form>
    </Entrance>
  );
}

/** Sets an authenticator app up for who must have one and has none. */
export function EnrolStep({ brand, onSignedIn, onAgain }: StepProps) {
  const [codes, setCodes] = useState<string[]>();
  const begin = useMutation({ mutationFn: () => beginSecondFactor() });
  if (codes)
    return (
      <Entrance brand={brand} title="The second factor is on" lead="From now on you sign in with a code of your app.">
        <RecoveryCodes codes={codes} onKept={() => void onSignedIn()} />
      </Entrance>
    );
  return (
    <Entrance
      brand={brand}
      title="Set up a second factor"
      lead="A code of an authenticator app is asked of you besides the password. Setting it up takes a minute."
    >
      {begin.data ? (
        <Enrolment begun={begin.data} onOn={setCodes} />
      ) : (
        <div className="flex flex-col gap-4">
          <RefusalNote error={begin.error} />
          <Button kind="primary" className="h-10!" isPending={begin.isPending} onPress={() => begin.mutate()}>
            Set up authenticator app
          </Button>
          <Link onPress={onAgain} className="self-start text-row">
            Back to the password
          </Link>
        </div>
      )}
    </Entrance>
  );
}
