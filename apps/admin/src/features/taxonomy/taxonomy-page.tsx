import { Answer, PageHeader, Sheet, SkeletonRows, Tabs, useMedia } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { type ScopeNode, scopesQuery } from '../policy/documents.ts';
import { branchOf, KIND_WORDS } from '../policy/scope-tree.ts';
import { ScopedView } from '../policy/scoped-view.tsx';
import { type Board, typesQuery } from './documents.ts';
import { NativeView } from './native-view.tsx';
import { OwnersView } from './owners-view.tsx';
import { PendingBar } from './pending-bar.tsx';
import { PendingPanel } from './pending-panel.tsx';
import { TypesView } from './types-view.tsx';
import { usePending } from './use-pending.ts';

const route = getRouteApi('/app/taxonomy');
type View = 'owners' | 'native';

const address = (scope: string, view?: View) => `/taxonomy?${new URLSearchParams({ scope, ...(view && { view }) })}`;

/** What the exception types mean at every scope below this console's, its own first. */
export function TaxonomyPage() {
  const search = route.useSearch();
  const scopes = useQuery(scopesQuery);
  const current = scopes.data?.find(({ id }) => id === search.scope) ?? scopes.data?.[0];
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader
        title={current ? `Taxonomy of ${current.name}` : 'Taxonomy'}
        meta={current && `${KIND_WORDS[current.kind]}: its words, owners and rules hold for everything below it`}
      >
        {current && (
          <Tabs
            label="Taxonomy"
            className="-mb-px gap-5 border-b-0!"
            value={search.view ?? 'types'}
            tabs={[
              { id: 'types', label: 'Types', href: address(current.id) },
              { id: 'owners', label: 'Owners', href: address(current.id, 'owners') },
              { id: 'native', label: 'Native codes', href: address(current.id, 'native') },
            ]}
          />
        )}
      </PageHeader>
      <Answer query={scopes} what="The scopes" loading={<SkeletonRows rows={12} />}>
        {(list) => current && <Scoped key={current.id} scopes={list} current={current} />}
      </Answer>
    </div>
  );
}

function Scoped({ scopes, current }: { scopes: readonly ScopeNode[]; current: ScopeNode }) {
  const { view } = route.useSearch();
  const navigate = useNavigate();
  const board = useQuery(typesQuery(current.id));
  return (
    <ScopedView
      scopes={scopes}
      current={current.id}
      hrefOf={(scope) => address(scope, view)}
      onGo={(scope) => void navigate({ to: '/taxonomy', search: { scope, view } })}
    >
      <Answer query={board} what="The taxonomy" loading={<SkeletonRows rows={14} />}>
        {(found) => found && <Desk board={found} below={branchOf(scopes, current.id).length - 1} />}
      </Answer>
    </ScopedView>
  );
}

function Desk({ board, below }: { board: Board; below: number }) {
  const { view, code } = route.useSearch();
  const navigate = useNavigate();
  const isWide = useMedia('(min-width: 80rem)');
  const [reviewing, setReviewing] = useState(false);
  const mayChange = useCan('update', 'Policy');
  const { scopeId, scopeName } = board;
  const desk = usePending(scopeId, scopeName, board.version, (draft) =>
    navigate({ to: '/policy', search: { scope: scopeId, view: 'drafts', draft } }),
  );
  const open = (next: string | undefined) =>
    void navigate({ to: '/taxonomy', search: { scope: scopeId, code: next }, replace: true });
  const panel = <PendingPanel desk={desk} scopeName={scopeName} below={below} />;
  const waits = desk.all.length > 0;
  const mine = mayChange ? desk : undefined;
  return (
    <div className="flex min-h-0 md:h-full">
      <div className="min-w-0 flex-1 md:overflow-y-auto">
        {!view && <TypesView board={board} desk={mine} open={code} onOpen={open} />}
        {view === 'owners' && <OwnersView board={board} onOpen={open} />}
        {view === 'native' && <NativeView board={board} desk={mine} />}
        {waits && !isWide && <PendingBar count={desk.all.length} onReview={() => setReviewing(true)} />}
      </div>
      {waits && isWide && (
        <aside aria-label="Changes that wait" className="w-80 shrink-0 overflow-y-auto border-s border-line p-4">
          <h2 className="pb-3 text-body font-semibold">Changes at {scopeName}</h2>
          {panel}
        </aside>
      )}
      <Sheet isOpen={reviewing && waits && !isWide} onOpenChange={setReviewing} title={`Changes at ${scopeName}`}>
        {panel}
      </Sheet>
    </div>
  );
}
