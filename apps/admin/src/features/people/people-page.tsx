import type { GrantScope } from '@clearhold/access';
import { Link, PageHeader } from '@clearhold/ui';
import { Closed } from '../../lib/closed.tsx';
import { useCan, useMe } from '../../lib/session.ts';
import { PeopleList } from './people-list.tsx';

/** The people of this console itself: the partner's team, or the platform's. */
export function PeoplePage() {
  const { scope } = useMe();
  const mayRead = useCan('read', 'Person');
  if (!mayRead) return <Closed title="People" />;
  return (
    <>
      <PageHeader
        title={`People of ${scope.name}`}
        meta={
          <span>
            People of a tenant stand at the tenant. <Link href="/roles">Roles explained</Link>
          </span>
        }
      />
      <PeopleList
        scope={scope.id}
        scopeName={scope.name}
        scopeKind={scope.kind.toLowerCase() as GrantScope}
        units={[]}
      />
    </>
  );
}
