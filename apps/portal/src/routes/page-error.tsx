import { Failure } from '@clearhold/ui';

export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  return <Failure error={error} what="This page" retry={reset} />;
}
