import { Answer, SkeletonRows } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { scopesQuery } from '../policy/documents.ts';
import { Drafts } from '../policy/drafts/drafts.tsx';
import { Drift } from '../policy/drift/drift.tsx';
import { PolicyDesk } from '../policy/policy-desk.tsx';
import { branchOf } from '../policy/scope-tree.ts';
import { ScopedView } from '../policy/scoped-view.tsx';
import { Versions } from '../policy/versions.tsx';

const route = getRouteApi('/app/tenants/$tenantId/$tab');

/** The parts of a tenant's page that are about its policy. */
export const POLICY_TABS = ['policy', 'drafts', 'versions', 'drift'] as const;
type PolicyTab = (typeof POLICY_TABS)[number];

/** The policy of a tenant and its units: settings, drafts, versions or drift. */
export function PolicyPart({ tenantId, tab }: { tenantId: string; tab: PolicyTab }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const scopes = useQuery(scopesQuery);
  const go = (next: typeof search, to: PolicyTab, replace: boolean) =>
    void navigate({ to: '/tenants/$tenantId/$tab', params: { tenantId, tab: to }, search: next, replace });
  const toDraft = (scope: string, draft: string) => go({ scope, draft }, 'drafts', false);
  const hrefOf = (scope: string, draft?: string) =>
    `/tenants/${tenantId}/${tab}?${new URLSearchParams({ scope, ...(draft && { draft }) })}`;
  return (
    <Answer query={scopes} what="The scopes" loading={<SkeletonRows rows={10} />}>
      {(list) => {
        const branch = branchOf(list, tenantId);
        const current = branch.find(({ id }) => id === search.scope) ?? branch[0];
        if (tab === 'policy' || !current)
          return (
            <PolicyDesk
              scopes={branch}
              place={search}
              onGo={(place) => go(place, 'policy', true)}
              hrefOf={(scope) => hrefOf(scope)}
              onDraft={toDraft}
            />
          );
        const at = { scope: current.id, scopeName: current.name };
        return (
          <ScopedView
            scopes={branch}
            current={current.id}
            hrefOf={(scope) => hrefOf(scope)}
            onGo={(scope) => go({ scope }, tab, true)}
          >
            {tab === 'drift' && (
              <Drift
                {...at}
                key={current.id}
                hrefOf={(scope, key) => `/tenants/${tenantId}/policy?${new URLSearchParams({ scope, key })}`}
              />
            )}
            {tab === 'drafts' && (
              <Drafts
                {...at}
                key={current.id}
                open={search.draft}
                hrefOf={(draft) => hrefOf(current.id, draft)}
                onEdit={() => go({ scope: current.id }, 'policy', false)}
              />
            )}
            {tab === 'versions' && <Versions {...at} onDraft={(draft) => toDraft(current.id, draft)} />}
          </ScopedView>
        );
      }}
    </Answer>
  );
}
