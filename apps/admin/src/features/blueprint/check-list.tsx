import { DateTime, ToneIcon } from '@clearhold/ui';
import type { Check } from './checks-documents.ts';

/** A blueprint's checks at one tenant: what holds, what does not, and what is there instead. */
export function CheckList({ checks, label }: { checks: readonly Check[]; label: string }) {
  return (
    <ul aria-label={label} className="max-w-3xl">
      {checks.map(({ key, offered, version, title, passed, found, since }) => (
        <li
          key={`${key} ${offered}`}
          className="flex items-start gap-2 border-b border-line py-2 text-row last:border-b-0"
        >
          <span className="pt-0.5">
            <ToneIcon tone={passed ? 'good' : 'risk'} label={passed ? 'Holds' : 'Does not hold'} />
          </span>
          <div className="min-w-0 flex-1">
            <p className="break-words">
              {title}
              {offered && <span className="text-muted"> (under version {version})</span>}
            </p>
            {!passed && <p className="break-words text-muted">{found}</p>}
          </div>
          <span className="shrink-0 text-label text-muted">
            since <DateTime value={since} as="date" />
          </span>
        </li>
      ))}
    </ul>
  );
}
