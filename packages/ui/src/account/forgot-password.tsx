import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Note } from '../feedback/banner.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Entrance, type EntranceBrand } from '../layout/entrance.tsx';
import { askForPassword } from './passwords.ts';

/** The page that has a link to a new password mailed. It never says whether anybody has the address. */
export function ForgotPassword({ brand }: { brand: EntranceBrand | undefined }) {
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => askForPassword(email.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <Entrance
      brand={brand}
      title="Forgot your password?"
      lead="Write the e-mail address you sign in with. A link to set a new password comes there."
    >
      {ask.isSuccess ? (
        <div role="status">
          <Note tone="info" title="Look into your mail">
            <p>
              If {email.trim()} has access here, a link is on its way. It works once, for half an hour. Nothing came?
              Look among the unwanted mail, or ask your administrator.
            </p>
          </Note>
        </div>
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-4">
          <TextField
            label="E-mail"
            type="email"
            name="email"
            autoComplete="username"
            autoFocus
            isRequired
            value={email}
            onChange={setEmail}
          />
          <RefusalNote error={ask.error} />
          <Button kind="primary" type="submit" isPending={ask.isPending} className="h-10!">
            Mail me a link
          </Button>
        </form>
      )}
      <Link href="/sign-in" className="self-start text-row">
        Back to sign in
      </Link>
    </Entrance>
  );
}
