import { accept, Button, Logo, TextField } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { brandQuery } from '../../lib/brand.ts';
import { request } from '../../lib/graphql.ts';
import { RefusalNote } from '../../lib/refusal-note.tsx';
import { meQuery } from '../../lib/session.ts';
import { SIGN_IN } from './documents.ts';

const route = getRouteApi('/sign-in');

/** The sign-in of this host's brand. */
export function SignInPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const brand = useQuery(brandQuery).data;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: async () => accept((await request(SIGN_IN, { input: { email: email.trim(), password } })).signIn),
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'brand' });
      await client.fetchQuery(meQuery);
      router.history.push(to ?? '/');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <main className="flex min-h-dvh flex-col items-center bg-ground px-4 pt-[16vh] pb-8">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <div className="flex h-8 items-center">
          <Logo name={brand?.name ?? ''} src={brand?.logoUrl ?? undefined} />
        </div>
        <div>
          <h1 className="text-display font-semibold text-ink">Sign in</h1>
          <p className="mt-1 text-body text-muted">to {brand?.productName ?? 'the portal'}</p>
        </div>
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
          <TextField
            label="Password"
            type="password"
            name="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={setPassword}
          />
          <RefusalNote error={signIn.error} />
          <Button kind="primary" type="submit" isPending={signIn.isPending} className="h-10!">
            Sign in
          </Button>
        </form>
        <p className="text-label text-muted">
          {brand?.supportEmail ? (
            <>
              No access, or a forgotten password? Write to{' '}
              <a className="text-brand-text underline" href={`mailto:${brand.supportEmail}`}>
                {brand.supportEmail}
              </a>
              .
            </>
          ) : (
            'No access, or a forgotten password? Ask your administrator.'
          )}
        </p>
      </div>
    </main>
  );
}
