import { Answer, EmptyState, Link, SkeletonRows, StateText } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { type Setting, scopesQuery } from '../documents.ts';
import { branchOf } from '../scope-tree.ts';
import { draftsQuery, type PolicyDraft } from './documents.ts';
import { DraftActions } from './draft-actions.tsx';
import { DraftContent } from './draft-content.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { stateOf } from './draft-words.ts';
import type { DraftsProps } from './drafts.tsx';

/** One draft of a scope: among the open ones, else among all. */
function useDraft(scope: string, id: string) {
  const open = useQuery(draftsQuery(scope, false));
  const found = open.data?.find((draft) => draft.id === id);
  const all = useQuery({ ...draftsQuery(scope, true), enabled: open.isSuccess && !found });
  const query = open.isSuccess && !found ? all : open;
  return { ...query, data: found ?? all.data?.find((draft) => draft.id === id) };
}

/** One draft: what it would do, what stands against it, and the steps that this person can take. */
export function DraftDetail(props: DraftsProps & { open: string; settings: readonly Setting[]; timeZone: string }) {
  const { scope, scopeName, open, hrefOf } = props;
  const draft = useDraft(scope, open);
  return (
    <div className="px-4 py-3 sm:px-6">
      <Link quiet href={hrefOf()} className="inline-flex items-center gap-1 text-label text-muted">
        <ArrowLeft size={14} aria-hidden className="rtl:rotate-180" />
        All drafts for {scopeName}
      </Link>
      <Answer
        query={draft}
        what="The draft"
        loading={<SkeletonRows rows={6} />}
        missing={<EmptyState title="There is no such draft here">It may belong to another scope.</EmptyState>}
      >
        {(one) => <Opened {...props} draft={one} />}
      </Answer>
    </div>
  );
}

function Opened(props: DraftsProps & { draft: PolicyDraft; settings: readonly Setting[]; timeZone: string }) {
  const { scope, scopeName, draft, settings, timeZone, onEdit } = props;
  const scopes = useQuery(scopesQuery).data ?? [];
  const { tone, words } = stateOf(draft);
  return (
    <article aria-label={draft.title} className="pt-2">
      <h2 className="text-body font-semibold break-words">{draft.title}</h2>
      <p className="pt-0.5 text-row">
        <StateText tone={tone}>{words}</StateText>
      </p>
      <div className="grid max-w-5xl gap-x-8 gap-y-6 pt-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <DraftContent
          key={draft.revision}
          scope={scope}
          scopeName={scopeName}
          draft={draft}
          settings={settings}
          below={Math.max(0, branchOf(scopes, scope).length - 1)}
        />
        <div className="flex flex-col gap-4">
          <DraftFacts scope={scope} draft={draft} timeZone={timeZone} />
          <DraftActions
            key={draft.revision}
            scope={scope}
            scopeName={scopeName}
            draft={draft}
            timeZone={timeZone}
            onEdit={onEdit}
          />
        </div>
      </div>
    </article>
  );
}
