import { Badge, DateTime, EmptyState, StateText } from '@clearhold/ui';
import { Link } from 'react-aria-components';
import type { PolicyDraft } from './documents.ts';
import { changeLine, stateOf } from './draft-words.ts';
import { ScopeTime } from './scope-time.tsx';

/** The drafts at a scope, those that this person can decide first. */
export function DraftList(props: {
  drafts: readonly PolicyDraft[];
  scopeName: string;
  titles: ReadonlyMap<string, string>;
  timeZone: string;
  hrefOf: (draft: string) => string;
  mayUpdate: boolean;
}) {
  const { drafts, scopeName, titles, timeZone, hrefOf, mayUpdate } = props;
  if (drafts.length === 0)
    return (
      <EmptyState title={`No draft waits at ${scopeName}`}>
        {mayUpdate
          ? 'Change a setting under Settings and save it as a draft; it stands here until somebody approves it.'
          : 'Changes that wait for somebody to approve them stand here.'}
      </EmptyState>
    );
  const sorted = [...drafts].sort((a, b) => Number(b.mayDecide) - Number(a.mayDecide));
  return (
    <ul aria-label={`Drafts for ${scopeName}`} className="border-t border-line">
      {sorted.map((draft) => (
        <li key={draft.id} className="border-b border-line last:border-b-0">
          <Link
            href={hrefOf(draft.id)}
            className="grid gap-x-6 gap-y-1 px-4 py-2.5 text-row no-underline outline-offset-[-2px] cursor-pointer data-hovered:bg-hover sm:px-6 lg:grid-cols-[minmax(0,1fr)_18rem]"
          >
            <DraftLine draft={draft} titles={titles} timeZone={timeZone} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function DraftLine(props: { draft: PolicyDraft; titles: ReadonlyMap<string, string>; timeZone: string }) {
  const { draft, titles, timeZone } = props;
  const { tone, words } = stateOf(draft);
  return (
    <>
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-medium break-words text-ink">{draft.title}</span>
          {draft.mayDecide && <Badge tone="info">Waits for you</Badge>}
          {draft.conflicts.length > 0 && <Badge tone="risk">Changed meanwhile</Badge>}
          {draft.refusals.length > 0 && <Badge tone="risk">Refused</Badge>}
        </span>
        <span className="min-w-0 break-words text-muted">{changeLine(draft, titles)}</span>
      </span>
      <span className="flex min-w-0 flex-col gap-0.5">
        <StateText tone={tone}>{words}</StateText>
        <span className="text-label text-muted">
          {draft.authorName}, <DateTime value={draft.updatedAt} />
          {draft.effectiveAt && (
            <>
              {' · holds from '}
              <ScopeTime value={draft.effectiveAt} timeZone={timeZone} />
            </>
          )}
        </span>
      </span>
    </>
  );
}
