import { Button, ErrorState, NoPermission } from '@clearhold/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RequestError } from './request.ts';

/** What a page shows instead of an answer that did not come. */
export function Failure({ error, retry, what }: { error: unknown; retry?: () => void; what: string }) {
  const known = error instanceof RequestError ? error : undefined;
  if (known?.code === 'FORBIDDEN') return <NoPermission>{known.message}</NoPermission>;
  return (
    <ErrorState
      title={known?.code === 'NETWORK' ? 'The server cannot be reached' : `${what} could not be loaded`}
      safe="Nothing was changed; what you did before is kept."
      todo={known?.code === 'NETWORK' ? 'Check your connection and try again.' : 'Try again in a moment.'}
      reference={known?.id}
      action={retry && <Button onPress={retry}>Try again</Button>}
    />
  );
}

/** A query's answer, or its skeleton, or why it did not come. */
export function Answer<T>(props: {
  query: UseQueryResult<T>;
  what: string;
  loading: ReactNode;
  children: (data: NonNullable<T>) => ReactNode;
  missing?: ReactNode;
}) {
  const { query, what, loading, children, missing = null } = props;
  if (query.data !== undefined && query.data !== null) return children(query.data);
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} what={what} />;
  return query.isPending ? loading : missing;
}
