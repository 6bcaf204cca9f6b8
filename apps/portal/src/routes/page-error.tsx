import { Failure } from '../lib/answer.tsx';

export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  return <Failure error={error} what="This page" retry={reset} />;
}
