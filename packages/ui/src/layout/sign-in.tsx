import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { Logo } from './avatar.tsx';

/** Props of `SignIn`. */
export interface SignInProps {
  /** The host's brand: its name, what one signs in to, its logo and whom to ask. */
  brand: { name: string; productName: string; logoUrl?: string | null; supportEmail?: string | null } | undefined;
  onSubmit: (email: string, password: string) => void;
  isPending: boolean;
  /** Why it did not work, a refusal or an error. */
  error: unknown;
}

/** The page that asks for e-mail and password, in the host's brand. */
export function SignIn({ brand, onSubmit, isPending, error }: SignInProps) {
  const { say } = useLocale();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(email.trim(), password);
  };
  return (
    <main className="flex min-h-dvh flex-col items-center bg-ground px-4 pt-[16vh] pb-8">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <div className="flex h-8 items-center">
          <Logo name={brand?.name ?? ''} src={brand?.logoUrl ?? undefined} />
        </div>
        <div>
          <h1 className="text-display font-semibold text-ink">{say('signIn')}</h1>
          <p className="mt-1 text-body text-muted">{brand ? say('signInTo', { product: brand.productName }) : ' '}</p>
        </div>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <TextField
            label={say('email')}
            type="email"
            name="email"
            autoComplete="username"
            autoFocus
            isRequired
            value={email}
            onChange={setEmail}
          />
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
        </form>
        <p className="text-label text-muted">
          {say('noAccess')}{' '}
          {brand?.supportEmail ? (
            <a className="text-brand-text underline" href={`mailto:${brand.supportEmail}`}>
              {brand.supportEmail}
            </a>
          ) : (
            say('askAdministrator')
          )}
        </p>
      </div>
    </main>
  );
}
