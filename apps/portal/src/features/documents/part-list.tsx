import { Link, StateText } from '@clearhold/ui';
import { statusOf } from './document-words.ts';
import type { WholeDocument } from './documents.ts';

/** The documents that came in one file, each with what became of it. */
export function PartList({ parts }: { parts: WholeDocument['parts'] }) {
  return (
    <ul className="divide-y divide-line">
      {parts.map((part) => {
        const status = statusOf(part.status);
        return (
          <li key={part.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <Link href={`/documents/${part.id}`} className="min-w-0 flex-1 break-words">
              {part.invoice?.number ?? part.filename ?? 'Document without a name'}
            </Link>
            {part.format && <span className="font-mono text-xs text-muted">{part.format}</span>}
            <StateText tone={status.tone}>{status.label}</StateText>
          </li>
        );
      })}
    </ul>
  );
}
