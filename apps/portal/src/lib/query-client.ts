import { RequestError } from '@clearhold/ui';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

const lastsNot = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

/** The app's store of answers. `onSignedOut` runs when the API no longer knows the session. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && !(error instanceof RequestError && lastsNot.has(error.code)),
      },
    },
  });
}
