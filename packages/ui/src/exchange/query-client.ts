import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestError } from './send.ts';

const FINAL = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);
const FRESH_MS = 10_000;

/**
 * An app's store of answers: fresh for 10 s, asked again up to twice where asking again may help. `onSignedOut` runs when
 * the API no longer knows the session.
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (count, error) => count < 2 && !(error instanceof RequestError && FINAL.has(error.code)),
      },
    },
  });
}
