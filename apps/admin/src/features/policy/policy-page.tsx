import { Answer, Link, PageHeader, Section, SkeletonRows, Tabs } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ScopeNode, scopesQuery } from './documents.ts';
import { waitingQuery } from './drafts/documents.ts';
import { Drafts } from './drafts/drafts.tsx';
import { Drift } from './drift/drift.tsx';
import { type DeskPlace, PolicyDesk } from './policy-desk.tsx';
import { RingsView } from './rings/rings.tsx';
import { KIND_WORDS } from './scope-tree.ts';
import { ScopedView } from './scoped-view.tsx';
import { Versions } from './versions.tsx';

const route = getRouteApi('/app/policy');

type View = 'versions' | 'drafts' | 'rings' | 'drift';

const address = (scope: string, view?: View, draft?: string) =>
  `/policy?${new URLSearchParams({ scope, ...(view && { view }), ...(draft && { draft }) })}`;

/** The policy of every scope below this console's, its own first. */
export function PolicyPage() {
  const search = route.useSearch();
  const scopes = useQuery(scopesQuery);
  const current = scopes.data?.find(({ id }) => id === search.scope) ?? scopes.data?.[0];
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader
        title={current ? `Policy of ${current.name}` : 'Policy'}
        meta={
          current && (
            <span>
              {KIND_WORDS[current.kind]}: what it sets holds for everything below it.{' '}
              <Link href="/policy/reference">All settings explained</Link>
            </span>
          )
        }
      >
        {current && <Views current={current} view={search.view} />}
      </PageHeader>
      <Answer query={scopes} what="The scopes" loading={<SkeletonRows rows={12} />}>
        {(list) => current && <View scopes={list} current={current} />}
      </Answer>
    </div>
  );
}

function Views({ current: { id: current, kind }, view }: { current: ScopeNode; view: View | undefined }) {
  const waiting = useQuery(waitingQuery(current)).data;
  return (
    <Tabs
      label="Policy"
      className="-mb-px gap-5 border-b-0!"
      value={view ?? 'settings'}
      tabs={[
        { id: 'settings', label: 'Settings', href: address(current) },
        { id: 'drafts', label: 'Drafts', href: address(current, 'drafts'), count: waiting || undefined },
        { id: 'versions', label: 'Versions', href: address(current, 'versions') },
        ...(kind === 'PARTNER' ? [{ id: 'rings', label: 'Rings', href: address(current, 'rings') }] : []),
        { id: 'drift', label: 'Drift', href: address(current, 'drift') },
      ]}
    />
  );
}

function View({ scopes, current }: { scopes: readonly ScopeNode[]; current: ScopeNode }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const go = (place: DeskPlace & { view?: View; draft?: string }, replace = true) =>
    void navigate({ to: '/policy', search: place, replace });
  const toDraft = (scope: string, draft: string) => go({ scope, view: 'drafts', draft }, false);
  const { view } = search;
  if (!view)
    return <PolicyDesk scopes={scopes} place={search} onGo={go} hrefOf={(scope) => address(scope)} onDraft={toDraft} />;
  return (
    <ScopedView
      scopes={scopes}
      current={current.id}
      hrefOf={(scope) => address(scope, view)}
      onGo={(scope) => go({ scope, view })}
    >
      {view === 'drift' && (
        <Drift
          key={current.id}
          scope={current.id}
          scopeName={current.name}
          hrefOf={(scope, key) => `/policy?${new URLSearchParams({ scope, key })}`}
        />
      )}
      {view === 'rings' && <RingsView key={current.id} scope={current.id} />}
      {view === 'drafts' && (
        <Drafts
          key={current.id}
          scope={current.id}
          scopeName={current.name}
          open={search.draft}
          hrefOf={(draft) => address(current.id, 'drafts', draft)}
          onEdit={() => go({ scope: current.id }, false)}
        />
      )}
      {view === 'versions' && (
        <Section title={`Versions of ${current.name}`} aside="Never changed, never deleted" flush>
          <Versions scope={current.id} scopeName={current.name} onDraft={(draft) => toDraft(current.id, draft)} />
        </Section>
      )}
    </ScopedView>
  );
}
