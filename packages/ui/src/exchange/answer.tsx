import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { ErrorState, NoPermission } from '../feedback/states.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { RequestError } from './send.ts';

/** What a page shows in place of an answer that did not come; `what` is its subject: "The tenants". */
export function Failure({ error, retry, what }: { error: unknown; retry?: () => void; what: string }) {
  const { say } = useLocale();
  const known = error instanceof RequestError ? error : undefined;
  if (known?.code === 'FORBIDDEN') return <NoPermission>{known.message}</NoPermission>;
  const isOffline = known?.code === 'NETWORK';
  return (
    <ErrorState
      title={isOffline ? say('unreachable') : say('notLoaded', { what })}
      safe={say('nothingChanged')}
      todo={isOffline ? say('checkConnection') : say('tryInAMoment')}
      reference={known?.id}
      action={retry && <Button onPress={retry}>{say('tryAgain')}</Button>}
    />
  );
}

/** What `Answer` needs to know of a query; react-query's results fit. */
export interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  isPending: boolean;
  refetch: () => unknown;
}

/** A query's answer, or its skeleton, or why it did not come, or what stands where there is nothing. */
export function Answer<T>(props: {
  query: Asked<T>;
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
