import { AgingBar, DateTime, KeyValueList, Link, Percent, Section, StatRow, StatTile } from '@clearhold/ui';
import { HoldsPart, RetentionPart } from '@clearhold/ui/holds';
import { ConnectionList } from '@clearhold/ui/team';
import { useAbility, useCan, useIsPlatform } from '../../lib/session.ts';
import { BlueprintPart } from '../blueprint/blueprint-part.tsx';
import { LeavingPart } from '../leaving/leaving-part.tsx';
import { PhasePart } from '../phase/phase-part.tsx';
import { SamplePart } from '../sample/remove-sample.tsx';
import { SuspensionPart } from '../suspension/suspension-part.tsx';
import type { TenantRow } from '../tenants/documents.ts';
import { agingParts } from '../tenants/figures.ts';
import { Heartbeat } from '../tenants/heartbeat.tsx';
import { MoneyList } from '../tenants/money-list.tsx';

/** How one tenant is doing: figures, never documents. */
export function Overview({ row }: { row: TenantRow }) {
  const isPlatform = useIsPlatform();
  const ability = useAbility();
  const maySeeLeaving = useCan('read', 'Leaving');
  const maySeeConnections = useCan('read', 'Connection');
  return (
    <>
      {!isPlatform && <Figures row={row} />}
      {!isPlatform && (
        <Section title="Open cases by age" aside="how long they have waited">
          {row.openCases > 0 ? (
            <div className="max-w-2xl">
              <AgingBar parts={agingParts(row.aging)} label="Open cases by age" />
            </div>
          ) : (
            <p className="text-row text-muted">No case is open.</p>
          )}
        </Section>
      )}
      {row.tenant.sample && <SamplePart tenant={row.tenant} />}
      {!isPlatform && maySeeConnections && !row.tenant.sample && (
        <Section
          title="ERP"
          aside={
            <span className="inline-flex gap-1">
              {row.lastErpEventAt ? (
                <>
                  last heard of <Heartbeat at={row.lastErpEventAt} awaySince={null} />
                </>
              ) : (
                'not heard of yet'
              )}
            </span>
          }
          flush
        >
          <ConnectionList ability={ability} scope={row.tenant.id} scopeName={row.tenant.name} />
        </Section>
      )}
      {!isPlatform && <PhasePart tenant={row.tenant} />}
      {!isPlatform && <BlueprintPart tenant={row.tenant} />}
      {!isPlatform && <SuspensionPart tenant={row.tenant} />}
      {!isPlatform && maySeeLeaving && <HoldsPart ability={ability} scope={row.tenant.id} />}
      {!isPlatform && maySeeLeaving && <RetentionPart scope={row.tenant.id} />}
      {!isPlatform && maySeeLeaving && !row.tenant.sample && <LeavingPart tenant={row.tenant} />}
      <Section title="Facts">
        <Facts row={row} />
      </Section>
    </>
  );
}

function Figures({ row }: { row: TenantRow }) {
  return (
    <div className="-mt-px">
      <StatRow>
        <StatTile label="Open cases" value={row.openCases} note={`${row.documentsToday} documents today`} />
        <StatTile
          label="Overdue"
          value={row.overdueCases}
          note={row.overdueCases > 0 ? `of ${row.openCases} open` : 'Nothing is late'}
          tone={row.overdueCases > 0 ? 'risk' : 'good'}
        />
        <StatTile
          label="Value at risk"
          value={<MoneyList short amounts={row.valueAtRisk} most={2} />}
          note="in open cases"
        />
        <StatTile
          label="Closed in time"
          value={row.slaMetPercent === null ? '–' : <Percent value={row.slaMetPercent} digits={0} />}
          note={row.slaMetPercent === null ? 'No case was closed yet' : 'of the cases closed'}
        />
        <StatTile
          label="Autonomy"
          value={row.touchlessPercent === null ? '–' : <Percent value={row.touchlessPercent} digits={0} />}
          note={row.touchlessPercent === null ? 'No case was closed yet' : 'closed without a person'}
        />
        <StatTile
          label="Failed work"
          value={row.deadLetters}
          note={row.deadLetters > 0 ? 'waits for repair' : 'Nothing failed'}
          tone={row.deadLetters > 0 ? 'waiting' : 'good'}
        />
        <StatTile
          label="Policy drift"
          value={row.policyDepartures}
          note="values unlike yours"
          href={`/tenants/${row.tenant.id}/drift`}
        />
      </StatRow>
    </div>
  );
}

function Facts({ row: { tenant } }: { row: TenantRow }) {
  const isPlatform = useIsPlatform();
  return (
    <KeyValueList
      className="max-w-2xl"
      items={[
        { label: isPlatform ? 'Console' : 'Portal', value: <Link href={tenant.portalUrl}>{tenant.portalUrl}</Link> },
        { label: 'Short name', value: tenant.slug },
        { label: 'Currency', value: tenant.currency },
        { label: 'Language', value: tenant.locale },
        { label: 'Time zone', value: tenant.timeZone },
        ...(isPlatform
          ? []
          : [{ label: 'Business units', value: tenant.units.map(({ name }) => name).join(', ') || 'None' }]),
        { label: 'State', value: tenant.status },
        { label: 'Here since', value: <DateTime value={tenant.createdAt} as="date" /> },
      ]}
    />
  );
}
