import {
  Banner,
  Button,
  ButtonLink,
  DateTime,
  download,
  EmptyState,
  Failure,
  Kbd,
  PageHeader,
  SkeletonRows,
  type Sort,
  TextField,
  useListKeys,
  useScreen,
  useShortcuts,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Building2, FileUp, Plus, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCan, useIsPlatform } from '../../lib/session.ts';
import { FormerTenants } from '../leaving/former-tenants.tsx';
import { ringsQuery } from '../policy/rings/documents.ts';
import { SampleTenants } from '../sample/sample-tenants.tsx';
import { REFRESH_MS, type TenantRow, tenantsQuery } from './documents.ts';
import { FigureStrip } from './figure-strip.tsx';
import { GroupMenu } from './group-menu.tsx';
import { inGroups, withHeads } from './groups.ts';
import { PartnerList } from './partner-list.tsx';
import { type GridHandle, TenantGrid } from './tenant-grid.tsx';
import { TenantList } from './tenant-list.tsx';
import type { SortColumn, TenantSearch } from './tenant-search.ts';
import { tenantsCsv } from './tenants-csv.ts';
import { useSteadyOrder } from './use-steady-order.ts';

const route = getRouteApi('/app/tenants');

/** Who needs help? The partner's tenants as a monitor; the platform's partners as a list. */
export function TenantsPage() {
  return useIsPlatform() ? <PartnerList /> : <Monitor />;
}

function Monitor() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const screen = useScreen();
  const mayCreate = useCan('create', 'Tenant');
  const query = useQuery({ ...tenantsQuery, refetchInterval: REFRESH_MS });
  const rings = useQuery({ ...ringsQuery(), enabled: useCan('read', 'Policy') }).data?.rings ?? [];
  const { rows: ordered, moved, settle } = useSteadyOrder(query.data ?? [], search);
  const rows = inGroups(ordered, search.by, rings);
  const [active, setActive] = useState(0);
  const grid = useRef<GridHandle>(null);
  const box = useRef<HTMLDivElement>(null);

  const narrow = (change: Partial<TenantSearch>) =>
    void navigate({ to: '/tenants', search: (before: TenantSearch) => ({ ...before, ...change }), replace: true });
  const open = ({ tenant }: TenantRow) =>
    void navigate({ to: '/tenants/$tenantId/$tab', params: { tenantId: tenant.id, tab: 'overview' }, search: {} });
  const sortBy = ({ column, direction }: Sort) => {
    const same = search.sort === column;
    if (same && search.up) narrow({ sort: undefined, up: undefined });
    else narrow({ sort: column as SortColumn, up: same || (!same && column === 'name') || undefined });
    void direction;
  };
  const refresh = () => {
    settle();
    void query.refetch();
  };
  useListKeys({
    count: rows.length,
    active,
    onActive: setActive,
    scrollTo: (index) => grid.current?.scrollTo(index),
    onOpen: (index) => rows[index] && open(rows[index]),
  });
  useShortcuts({
    '/': () => box.current?.querySelector('input')?.focus(),
    r: refresh,
    n: () => mayCreate && void navigate({ to: '/tenants/new' }),
  });
  const all = query.data ?? [];
  return (
    <div className="flex min-h-full flex-col md:h-full">
      <PageHeader
        title="Tenants"
        meta={<Freshness at={query.dataUpdatedAt} failed={query.isError} />}
        actions={
          mayCreate && (
            <>
              <ButtonLink href="/tenants/import">
                <FileUp size={16} aria-hidden />
                From a file
              </ButtonLink>
              <ButtonLink href="/tenants/new" kind="primary">
                <Plus size={16} aria-hidden />
                New tenant
              </ButtonLink>
            </>
          )
        }
      />
      {all.length > 0 && <FigureStrip rows={all} />}
      {all.length > 0 && (
        <div ref={box} className="flex items-center gap-3 border-b border-line px-4 py-2 sm:px-6">
          <TextField
            label="Search tenants"
            hideLabel
            placeholder="Search tenants"
            before={<Search size={16} aria-hidden />}
            after={<Kbd keys="/" />}
            className="w-full max-w-80"
            value={search.q ?? ''}
            onChange={(q) => narrow({ q: q || undefined })}
          />
          <ListTools search={search} onGroup={(by) => narrow({ by })} csv={() => tenantsCsv(rows, rings)} />
          <span className="ms-auto hidden text-label text-muted sm:inline">
            {search.sort ? (
              <Button kind="quiet" size="small" onPress={() => narrow({ sort: undefined, up: undefined })}>
                Sort by who needs help
              </Button>
            ) : (
              'Who needs help comes first'
            )}
          </span>
        </div>
      )}
      {moved && (
        <Banner tone="info" action={{ label: 'Sort again', onPress: settle }}>
          Figures changed; the order is as it was
        </Banner>
      )}
      {query.isPending && <SkeletonRows rows={10} />}
      {query.isError && !query.data && <Failure error={query.error} retry={refresh} what="The tenants" />}
      {query.data?.length === 0 && <NoTenants mayCreate={mayCreate} />}
      {all.length > 0 && rows.length === 0 && (
        <EmptyState
          title={`No tenant is called “${search.q}”`}
          action={<Button onPress={() => narrow({ q: undefined })}>Show all tenants</Button>}
        />
      )}
      {rows.length > 0 &&
        (screen === 'phone' ? (
          <TenantList rows={rows} />
        ) : (
          <TenantGrid
            ref={grid}
            items={withHeads(rows, search.by, rings)}
            sort={search.sort && { column: search.sort, direction: search.up ? 'up' : 'down' }}
            onSort={sortBy}
            active={active}
            onActive={setActive}
            onOpen={open}
          />
        ))}
      <SampleTenants />
      <FormerTenants />
    </div>
  );
}

/** What can be done with the list as a whole; on a phone there is no room for it. */
function ListTools(props: { search: TenantSearch; onGroup: (by: TenantSearch['by']) => void; csv: () => string }) {
  return (
    <span className="hidden items-center gap-2 sm:inline-flex">
      <Button size="small" onPress={() => download('tenants.csv', props.csv())}>
        Export as CSV
      </Button>
      <GroupMenu value={props.search.by} onChange={props.onGroup} />
    </span>
  );
}

function Freshness({ at, failed }: { at: number; failed: boolean }) {
  if (failed) return <span className="text-risk">Not fresh: the server does not answer. Trying again.</span>;
  if (at === 0) return <span>Loading</span>;
  return (
    <span>
      Looked up <DateTime value={new Date(at).toISOString()} />, again every 15 seconds
    </span>
  );
}

function NoTenants({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState
      icon={<Building2 size={16} aria-hidden />}
      title="No tenant yet"
      action={
        mayCreate && (
          <ButtonLink href="/tenants/new" kind="primary">
            Create the first tenant
          </ButtonLink>
        )
      }
    >
      Each client company that you run exceptions for stands here with its health.
    </EmptyState>
  );
}
