import {
  Answer,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  Link,
  PageHeader,
  SkeletonRows,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type TenantRow, tenantsQuery } from './documents.ts';

const COLUMNS: readonly DataColumn<TenantRow>[] = [
  {
    id: 'name',
    header: 'Partner',
    width: 'minmax(160px, 1fr)',
    render: ({ tenant }) => <span className="font-medium">{tenant.name}</span>,
  },
  {
    id: 'address',
    header: 'Console',
    width: 'minmax(140px, 1fr)',
    render: ({ tenant }) => <Link href={tenant.portalUrl}>{tenant.portalUrl.replace(/^https?:\/\//, '')}</Link>,
  },
  { id: 'status', header: 'State', width: '90px', from: 'tablet', render: ({ tenant }) => tenant.status },
  {
    id: 'since',
    header: 'Since',
    width: '110px',
    from: 'tablet',
    render: ({ tenant }) => <DateTime value={tenant.createdAt} as="date" />,
  },
];

/** The platform's partners. Their tenants' business is theirs: no figures of it come here. */
export function PartnerList() {
  const navigate = useNavigate();
  const partners = useQuery(tenantsQuery);
  const open = ({ tenant }: TenantRow) =>
    void navigate({ to: '/tenants/$tenantId/$tab', params: { tenantId: tenant.id, tab: 'overview' }, search: {} });
  return (
    <>
      <PageHeader title="Partners" meta="What their tenants do is seen by the partners alone." />
      <Answer query={partners} what="The partners" loading={<SkeletonRows rows={4} />}>
        {(rows) => (
          <DataTable
            label="Partners"
            columns={COLUMNS}
            rows={rows}
            rowId={({ tenant }) => tenant.id}
            rowName={({ tenant }) => tenant.name}
            onOpen={open}
            empty={<EmptyState title="No partner yet">Partners come here once the platform has made them.</EmptyState>}
          />
        )}
      </Answer>
    </>
  );
}
