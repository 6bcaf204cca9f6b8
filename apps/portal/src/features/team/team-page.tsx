import { Answer, NoPermission, PageHeader, SkeletonRows, Tabs } from '@clearhold/ui';
import { ConnectionList, KeyList, PeopleList, RolesBoard, SignOnList } from '@clearhold/ui/team';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useAbility, useMe } from '../../lib/session.ts';
import { AccessPart } from '../act-as/access-part.tsx';
import { TeamOutOfOffice } from '../delegations/out-of-office.tsx';
import { TenantExport } from '../packs/tenant-export.tsx';
import { unitsQuery } from './documents.ts';
import { TeamHolds } from './team-holds.tsx';
import { tabsFor } from './team-tabs.ts';
import { UnitFacts } from './unit-facts.tsx';

const route = getRouteApi('/app/team/$tab');

/** Who works here and what they may do, the keys of programs, and the business units. */
export function TeamPage() {
  const { tab } = route.useParams();
  const ability = useAbility();
  const { scope } = useMe();
  const tabs = tabsFor(ability);
  if (tabs.length === 0)
    return (
      <>
        <PageHeader title="Team" />
        <NoPermission who="An administrator of the company gives and takes roles; he" />
      </>
    );
  const current = tabs.find(({ id }) => id === tab)?.id ?? tabs[0]!.id;
  return (
    <>
      <PageHeader title={`Team of ${scope.name}`}>
        <Tabs label="Parts of the team" className="-mb-px border-b-0!" value={current} tabs={tabs} />
      </PageHeader>
      <Part tab={current} />
    </>
  );
}

function Part({ tab }: { tab: string }) {
  const ability = useAbility();
  const { scope, person } = useMe();
  const units = useQuery(unitsQuery);
  const place = { ability, scope: scope.id, scopeName: scope.name };
  if (tab === 'away') return <TeamOutOfOffice />;
  if (tab === 'roles') return <RolesBoard ability={ability} scope={scope.id} levels={['tenant']} />;
  if (tab === 'keys') return <KeyList {...place} />;
  if (tab === 'erp') return <ConnectionList {...place} />;
  if (tab === 'sign-on') return <SignOnList {...place} scopeKind="tenant" />;
  if (tab === 'access') return <AccessPart />;
  if (tab === 'holds') return <TeamHolds />;
  if (tab === 'export') return <TenantExport />;
  return (
    <Answer query={units} what="The business units" loading={<SkeletonRows rows={6} />}>
      {(rows) =>
        tab === 'units' ? (
          <UnitFacts units={rows} />
        ) : (
          <PeopleList {...place} readerId={person?.id} scopeKind="tenant" units={rows} />
        )
      }
    </Answer>
  );
}
