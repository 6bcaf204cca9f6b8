import { Answer, SkeletonRows } from '@clearhold/ui';
import { Designer } from '@clearhold/ui/designer';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAbility } from '../../lib/session.ts';
import { type ScopeNode, scopesQuery } from '../policy/documents.ts';
import { branchOf } from '../policy/scope-tree.ts';

const route = getRouteApi('/app/playbooks/$key');
const MOST_COMPANIES = 50;

/** One playbook of a scope at the designer's desk. */
export function PlaybookPage() {
  const { key } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const ability = useAbility();
  const scopes = useQuery(scopesQuery);
  return (
    <Answer query={scopes} what="The scopes" loading={<SkeletonRows rows={10} />}>
      {(list) => {
        const scope = list.find(({ id }) => id === search.scope) ?? list[0]!;
        return (
          <Designer
            key={`${scope.id} ${key}`}
            ability={ability}
            scope={scope}
            playbookKey={key}
            companies={companiesOf(list, scope)}
            listHref={`/playbooks?${new URLSearchParams({ scope: scope.id })}`}
            onGone={() => void navigate({ to: '/playbooks', search: { scope: scope.id } })}
          />
        );
      }}
    </Answer>
  );
}

function companiesOf(scopes: readonly ScopeNode[], scope: ScopeNode) {
  if (scope.kind === 'UNIT' || scope.kind === 'TENANT') return [scope];
  if (scope.kind === 'PLATFORM') return [];
  return branchOf(scopes, scope.id)
    .filter(({ kind }) => kind === 'TENANT')
    .slice(0, MOST_COMPANIES);
}
