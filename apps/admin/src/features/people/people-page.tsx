import { apiScopesAt, type GrantScope } from '@clearhold/access';
import { Link, PageHeader } from '@clearhold/ui';
import { KeyList, PeopleList, SignOnList } from '@clearhold/ui/team';
import { Closed } from '../../lib/closed.tsx';
import { useAbility, useMe } from '../../lib/session.ts';

/** The people of this console itself: the partner's team, or the platform's. */
export function PeoplePage() {
  const { scope, person } = useMe();
  const ability = useAbility();
  if (!ability.can('read', 'Person')) return <Closed title="People" />;
  return (
    <>
      <PageHeader
        title={`People of ${scope.name}`}
        meta={
          <span>
            People of a tenant stand at the tenant. <Link href="/roles">Roles and what they may do</Link>
          </span>
        }
      />
      <PeopleList
        ability={ability}
        readerId={person?.id}
        scope={scope.id}
        scopeName={scope.name}
        scopeKind={scope.kind.toLowerCase() as GrantScope}
        units={[]}
      />
      {scope.kind === 'PARTNER' && ability.can('create', 'ApiKey') && (
        <section aria-labelledby="keys" className="mt-8 border-t border-line">
          <h2 id="keys" className="px-4 pt-6 font-medium sm:px-6">
            Keys of your own programs
          </h2>
          <KeyList
            opens="A key opens your own space; with the scopes of policy, your tenants’ policy too."
            ability={ability}
            scope={scope.id}
            scopeName={scope.name}
            may={apiScopesAt('partner').filter((one) => one !== 'people:provision' || ability.can('update', 'SignOn'))}
          />
        </section>
      )}
      {ability.can('read', 'SignOn') && (
        <section aria-labelledby="single-sign-on" className="mt-8 border-t border-line">
          <h2 id="single-sign-on" className="px-4 pt-6 font-medium sm:px-6">
            Single sign-on
          </h2>
          <SignOnList
            ability={ability}
            scope={scope.id}
            scopeName={scope.name}
            scopeKind={scope.kind.toLowerCase() as GrantScope}
          />
        </section>
      )}
    </>
  );
}
