import type { ReactNode } from 'react';
import { CopyField } from '../actions/copy-field.tsx';
import { DateTime } from '../figures/time.tsx';

/** One way by which something comes in: its name and state, what came last, what can be done with it, and where it is. */
export function WayRow(props: {
  name: string;
  state?: ReactNode;
  /** What comes over it, and when it came last (ISO 8601); null where nothing came. */
  last: { what: string; at: string | null | undefined };
  acts?: ReactNode;
  address?: { label: string; value: string };
  children?: ReactNode;
}) {
  const { name, state, last, acts, address, children } = props;
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-body font-medium">{name}</span>
        {state}
        <span className="text-row text-muted">
          {last.at ? (
            <>
              Last {last.what} <DateTime value={last.at} />
            </>
          ) : (
            'Nothing came yet'
          )}
        </span>
        {acts && <span className="flex flex-wrap gap-1 sm:ms-auto">{acts}</span>}
      </div>
      {address && <CopyField {...address} />}
      {children}
    </li>
  );
}
