import { Answer, PageHeader, SkeletonRows } from '@clearhold/ui';
import { PlaybookBoard } from '@clearhold/ui/playbooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAbility } from '../../lib/session.ts';
import { scopesQuery } from '../policy/documents.ts';
import { KIND_WORDS } from '../policy/scope-tree.ts';
import { ScopedView } from '../policy/scoped-view.tsx';

const route = getRouteApi('/app/playbooks');

/** The playbooks of every scope below this console's, its own first. */
export function PlaybooksPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const ability = useAbility();
  const scopes = useQuery(scopesQuery);
  const current = scopes.data?.find(({ id }) => id === search.scope) ?? scopes.data?.[0];
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader
        title={current ? `Playbooks of ${current.name}` : 'Playbooks'}
        meta={current && `${KIND_WORDS[current.kind]}: they hold for everything below it that says nothing else`}
      />
      <Answer query={scopes} what="The scopes" loading={<SkeletonRows rows={12} />}>
        {(list) =>
          current && (
            <ScopedView
              scopes={list}
              current={current.id}
              hrefOf={(scope) => `/playbooks?${new URLSearchParams({ scope })}`}
              onGo={(scope) => void navigate({ to: '/playbooks', search: { scope } })}
            >
              <div className="md:h-full md:overflow-y-auto">
                <PlaybookBoard
                  key={current.id}
                  ability={ability}
                  scope={current.id}
                  hrefOf={(key) => `/playbooks/${key}?${new URLSearchParams({ scope: current.id })}`}
                  onGo={(key) =>
                    void navigate({ to: '/playbooks/$key', params: { key }, search: { scope: current.id } })
                  }
                />
              </div>
            </ScopedView>
          )
        }
      </Answer>
    </div>
  );
}
