import { DateTime, EmptyState, Link, Section, StateText } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { importsQuery } from './documents.ts';

/** Files that were sent before. */
export function PastImports() {
  const past = useQuery(importsQuery).data;
  if (!past) return null;
  if (past.length === 0)
    return (
      <EmptyState title="No file was sent yet">
        Choose one above, or begin with the template. What became of each line will be kept here.
      </EmptyState>
    );
  return (
    <Section flush title="Sent before">
      <ul>
        {past.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-row sm:px-6"
          >
            <Link href={`/tenants/import?id=${one.id}`} className="font-medium">
              {one.filename}
            </Link>
            <span className="text-muted">
              {one.askedBy}, <DateTime value={one.askedAt} />
            </span>
            <span className="ms-auto flex gap-4">
              {one.waiting > 0 && <StateText tone="waiting">{one.waiting} being made</StateText>}
              {one.created > 0 && <StateText tone="good">{one.created} created</StateText>}
              {one.failed > 0 && <StateText tone="risk">{one.failed} not created</StateText>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
