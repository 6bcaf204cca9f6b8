import { DateTime } from '@clearhold/ui';

/** When a case was closed, and whether that was too late. */
export function ClosedTime({ at, due }: { at: string; due: string | null }) {
  const isLate = due !== null && new Date(at) > new Date(due);
  return (
    <span className={isLate ? 'text-risk' : undefined}>
      <DateTime value={at} />
      {isLate && ', late'}
    </span>
  );
}
