import { brandQuery, Link, SignInFlow } from '@clearhold/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { meQuery } from '../../lib/session.ts';
import { signUpOpenQuery } from '../sign-up/documents.ts';

const route = getRouteApi('/sign-in');

/** The sign-in, in the brand of the partner (or the platform) that this host serves. */
export function SignInPage() {
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const brand = useQuery(brandQuery).data;
  const isOpen = useQuery(signUpOpenQuery).data;
  const enter = async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'brand' });
    await client.fetchQuery(meQuery);
    router.history.push(to ?? '/');
  };
  return (
    <SignInFlow
      brand={brand && { ...brand, productName: `the console of ${brand.productName}` }}
      onSignedIn={enter}
      below={
        isOpen && (
          <Link href="/sign-up" className="self-start text-row">
            Sign up as a partner
          </Link>
        )
      }
    />
  );
}
