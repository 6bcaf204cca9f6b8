import { accept, brandQuery, request, SIGN_IN, SignIn } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { meQuery } from '../../lib/session.ts';

const route = getRouteApi('/sign-in');

/** The sign-in of this host's brand. */
export function SignInPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const brand = useQuery(brandQuery).data;
  const signIn = useMutation({
    mutationFn: async (input: { email: string; password: string }) =>
      accept((await request(SIGN_IN, { input })).signIn),
    onSuccess: async () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'brand' });
      await client.fetchQuery(meQuery);
      router.history.push(to ?? '/');
    },
  });
  return (
    <SignIn
      brand={brand}
      onSubmit={(email, password) => signIn.mutate({ email, password })}
      isPending={signIn.isPending}
      error={signIn.error}
      forgotHref="/forgot-password"
    />
  );
}
