import { Answer, PageHeader, Section, SkeletonRows, Tabs } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ScopeNode, scopesQuery } from './documents.ts';
import { type DeskPlace, PolicyDesk } from './policy-desk.tsx';
import { ScopeNav } from './scope-nav.tsx';
import { KIND_WORDS } from './scope-tree.ts';
import { Versions } from './versions.tsx';

const route = getRouteApi('/app/policy');
const NONE: ReadonlySet<string> = new Set();

const address = (scope: string, view?: string) =>
  `/policy?${new URLSearchParams({ scope, ...(view ? { view } : {}) })}`;

/** The policy of every scope below this console's, its own first. */
export function PolicyPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const scopes = useQuery(scopesQuery);
  const current = scopes.data?.find(({ id }) => id === search.scope) ?? scopes.data?.[0];
  const go = (place: DeskPlace) =>
    void navigate({ to: '/policy', search: { ...place, view: search.view }, replace: true });
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader
        title={current ? `Policy of ${current.name}` : 'Policy'}
        meta={current && `${KIND_WORDS[current.kind]}: what it sets holds for everything below it`}
      >
        {current && (
          <Tabs
            label="Policy"
            className="-mb-px gap-5 border-b-0!"
            value={search.view ?? 'settings'}
            tabs={[
              { id: 'settings', label: 'Settings', href: address(current.id) },
              { id: 'versions', label: 'Versions', href: address(current.id, 'versions') },
            ]}
          />
        )}
      </PageHeader>
      <Answer query={scopes} what="The scopes" loading={<SkeletonRows rows={12} />}>
        {(list) =>
          search.view === 'versions' && current ? (
            <VersionsOf scopes={list} current={current} onGo={(scope) => go({ scope })} />
          ) : (
            <PolicyDesk scopes={list} place={search} onGo={go} hrefOf={(scope) => address(scope)} />
          )
        }
      </Answer>
    </div>
  );
}

function VersionsOf({
  scopes,
  current,
  onGo,
}: {
  scopes: ScopeNode[];
  current: ScopeNode;
  onGo: (id: string) => void;
}) {
  return (
    <div className="flex min-h-0 flex-1 flex-col md:flex-row">
      <ScopeNav
        scopes={scopes}
        current={current.id}
        hrefOf={(scope) => address(scope, 'versions')}
        onGo={onGo}
        waiting={NONE}
      />
      <div className="min-w-0 flex-1 md:overflow-y-auto">
        <Section title={`Versions of ${current.name}`} aside="Never changed, never deleted" flush>
          <Versions scope={current.id} scopeName={current.name} />
        </Section>
      </div>
    </div>
  );
}
