import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { Entrance, type EntranceBrand } from './entrance.tsx';

/** The way in through a company's own provider. */
export interface SignOnWay {
  name: string;
  /** Whether a password opens nothing, but for the emergency people. */
  isDemanded: boolean;
  isPending: boolean;
  onContinue: () => void;
}

/** Props of `SignIn`. */
export interface SignInProps {
  brand: EntranceBrand | undefined;
  onSubmit: (email: string, password: string) => void;
  isPending: boolean;
  /** Why it did not work, a refusal or an error. */
  error: unknown;
  /** Where a forgotten password is asked for anew. */
  forgotHref?: string;
  /** For whoever has no account yet. */
  below?: ReactNode;
  /** Told of the address as it is typed. */
  onEmail?: (email: string) => void;
  /** What the address's company offers. */
  signOn?: SignOnWay;
  /** The ways in without a password. */
  otherWays?: ReactNode;
}

/** The page that asks for e-mail and password, in the host's brand. */
export function SignIn(props: SignInProps) {
  const { brand, onSubmit, isPending, error, forgotHref, below, onEmail, signOn, otherWays } = props;
  const { say } = useLocale();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isEmergency, setEmergency] = useState(false);
  const isElsewhere = signOn?.isDemanded === true && !isEmergency;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isElsewhere) signOn.onContinue();
    else onSubmit(email.trim(), password);
  };
  return (
    <Entrance brand={brand} title={say('signIn')} lead={brand ? say('signInTo', { product: brand.productName }) : ' '}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={say('email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          isRequired
          value={email}
          onChange={(text) => {
            setEmail(text);
            onEmail?.(text);
          }}
        />
        {signOn && (
          <Button
            kind={isElsewhere ? 'primary' : undefined}
            isPending={signOn.isPending}
            onPress={signOn.onContinue}
            className="h-10!"
          >
            {say('continueWith', { name: signOn.name })}
          </Button>
        )}
        {isElsewhere ? (
          <>
            <RefusalNote error={error} />
            <Link onPress={() => setEmergency(true)} className="self-start text-row">
              {say('emergencyPassword')}
            </Link>
          </>
        ) : (
          <>
            <TextField
              label={say('password')}
              type="password"
              name="password"
              autoComplete="current-password"
              isRequired
              value={password}
              onChange={setPassword}
            />
            <RefusalNote error={error} />
            <Button kind="primary" type="submit" isPending={isPending} className="h-10!">
              {say('signIn')}
            </Button>
            {otherWays}
            {forgotHref && (
              <Link href={forgotHref} className="self-start text-row">
                {say('forgotPassword')}
              </Link>
            )}
          </>
        )}
        {below}
      </form>
    </Entrance>
  );
}
