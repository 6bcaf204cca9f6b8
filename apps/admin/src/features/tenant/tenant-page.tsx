import type { GrantScope } from '@clearhold/access';
import { Answer, Badge, ButtonLink, EmptyState, PageHeader, SkeletonRows, StateText, Tabs } from '@clearhold/ui';
import { ConnectionList, KeyList, PeopleList } from '@clearhold/ui/team';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useAbility, useIsPlatform, useMe } from '../../lib/session.ts';
import { ActAsPart } from '../act-as/act-as-part.tsx';
import { BrandDesk } from '../brand/brand-desk.tsx';
import { phaseLabel } from '../phase/phase-words.ts';
import { waitingQuery } from '../policy/drafts/documents.ts';
import { ReportPart } from '../report/report-part.tsx';
import { ServicePart } from '../service/service-part.tsx';
import { type TenantRow, tenantQuery } from '../tenants/documents.ts';
import { healthOf } from '../tenants/figures.ts';
import { UnitList } from '../units/unit-list.tsx';
import { Overview } from './overview.tsx';
import { POLICY_TABS, PolicyPart } from './policy-part.tsx';
import { tabsOf } from './tabs.ts';

const route = getRouteApi('/app/tenants/$tenantId/$tab');

/** One tenant (one partner, for the platform): how it is doing and everything that can be set for it. */
export function TenantPage() {
  const { tenantId, tab } = route.useParams();
  const isPlatform = useIsPlatform();
  const tenant = useQuery(tenantQuery(tenantId));
  const what = isPlatform ? 'partner' : 'tenant';
  return (
    <Answer
      query={tenant}
      what={`The ${what}`}
      loading={<SkeletonRows rows={10} />}
      missing={
        <EmptyState
          title={`There is no such ${what}`}
          action={<ButtonLink href="/tenants">Go to all {what}s</ButtonLink>}
        >
          The address may be old, or it belongs to somebody else.
        </EmptyState>
      }
    >
      {(row) => <Frame row={row} tab={tab} />}
    </Answer>
  );
}

function Frame({ row, tab }: { row: TenantRow; tab: string }) {
  const { tenant } = row;
  const ability = useAbility();
  const isPlatform = useIsPlatform();
  const waiting = useQuery({ ...waitingQuery(tenant.id), enabled: ability.can('publish', 'Policy') }).data;
  const tabs = tabsOf(tenant.id, ability, isPlatform).map((one) =>
    one.id === 'drafts' ? { ...one, count: waiting || undefined } : one,
  );
  const current = tabs.find(({ id }) => id === tab)?.id ?? 'overview';
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader
        crumbs={[{ label: isPlatform ? 'Partners' : 'Tenants', href: '/tenants' }]}
        title={tenant.name}
        meta={
          isPlatform ? (
            tenant.slug
          ) : (
            <>
              {tenant.sample && <Badge tone="info">Sample</Badge>}
              <StateText tone={healthOf(row.health).tone}>{row.healthReason}</StateText>
              <span>{phaseLabel(tenant.phase)} phase</span>
              <span>{tenant.currency}</span>
              <span>{tenant.timeZone}</span>
            </>
          )
        }
        actions={
          <ButtonLink href={tenant.portalUrl} target="_blank" rel="noopener">
            <ExternalLink size={16} aria-hidden />
            Open {isPlatform ? 'console' : 'portal'}
          </ButtonLink>
        }
      >
        <Tabs label={`Parts of ${tenant.name}`} className="-mb-px border-b-0!" value={current} tabs={tabs} />
      </PageHeader>
      <div className="flex min-h-0 flex-1 flex-col md:overflow-y-auto">
        <Part row={row} tab={current} />
      </div>
    </div>
  );
}

function Part({ row, tab }: { row: TenantRow; tab: string }) {
  const { tenant } = row;
  const isPlatform = useIsPlatform();
  const ability = useAbility();
  const readerId = useMe().person?.id;
  const place = { scope: tenant.id, scopeName: tenant.name };
  const policy = POLICY_TABS.find((one) => one === tab);
  if (policy) return <PolicyPart tenantId={tenant.id} tab={policy} />;
  if (tab === 'brand') return <BrandDesk key={tenant.id} {...place} />;
  if (tab === 'report') return <ReportPart key={tenant.id} tenantId={tenant.id} />;
  if (tab === 'service') return <ServicePart key={tenant.id} tenant={tenant} />;
  if (tab === 'units') return <UnitList {...place} />;
  if (tab === 'keys') return <KeyList ability={ability} {...place} />;
  if (tab === 'connections') return <ConnectionList ability={ability} {...place} />;
  if (tab === 'act-as') return <ActAsPart {...place} />;
  const scopeKind: GrantScope = isPlatform ? 'partner' : 'tenant';
  if (tab === 'people')
    return <PeopleList ability={ability} readerId={readerId} {...place} scopeKind={scopeKind} units={tenant.units} />;
  return <Overview row={row} />;
}
