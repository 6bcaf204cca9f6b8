import {
  Button,
  ButtonLink,
  Code,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  Failure,
  NoPermission,
  PageHeader,
  Sheet,
  SkeletonRows,
  useListKeys,
  useScreen,
} from '@clearhold/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useAbility } from '../../lib/session.ts';
import { ControlEvidence } from '../packs/control-evidence.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditEntry, type AuditSearch, auditQuery } from './documents.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryLine } from './entry-sentence.tsx';
import { PhoneLog } from './phone-log.tsx';
import { Seals } from './seals.tsx';

const route = getRouteApi('/app/audit');

const COLUMNS: DataColumn<AuditEntry>[] = [
  {
    id: 'seq',
    header: 'No.',
    width: '64px',
    align: 'end',
    from: 'tablet',
    render: (entry) => <span className="text-muted">{entry.seq}</span>,
  },
  { id: 'at', header: 'When', width: '88px', render: (entry) => <DateTime value={entry.at} /> },
  {
    id: 'what',
    header: 'What happened',
    width: 'minmax(200px, 3fr)',
    render: (entry) => <EntryLine entry={entry} />,
  },
  {
    id: 'hash',
    header: 'Chain',
    width: '120px',
    from: 'wide',
    render: (entry) => <Code>{entry.hash.slice(0, 12)}</Code>,
  },
];

/** The tamper-evident log: who did what, chained and sealed. */
export function AuditPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const ability = useAbility();
  const screen = useScreen();
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState<AuditEntry>();
  const query = useInfiniteQuery({ ...auditQuery(search), enabled: ability.can('read', 'Audit') });
  const rows = query.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  useListKeys({ count: rows.length, active, onActive: setActive, onOpen: (row) => setShown(rows[row]) });
  if (!ability.can('read', 'Audit'))
    return (
      <>
        <h1 className="sr-only">Audit log</h1>
        <NoPermission who="A controller or auditor reads the log; an administrator" />
      </>
    );
  const narrow = (change: AuditSearch) =>
    void navigate({ to: '/audit', search: { ...search, ...change }, replace: true });
  const total = query.data?.pages[0]?.totalCount;
  return (
    <>
      <PageHeader
        title="Audit log"
        meta={
          <>
            <span>{total === undefined ? '\u00a0' : `${total.toLocaleString()} entries`}</span>
            <Seals />
          </>
        }
        actions={
          ability.can('export', 'Audit') && (
            <>
              <ControlEvidence />
              <ButtonLink href="/v1/audit/export" target="_blank">
                <Download size={16} aria-hidden />
                Export log
              </ButtonLink>
            </>
          )
        }
      >
        <AuditFilters search={search} onChange={narrow} />
      </PageHeader>
      {query.isPending && <SkeletonRows rows={12} />}
      {query.isError && <Failure error={query.error} what="The log" retry={() => void query.refetch()} />}
      {query.isSuccess && screen === 'phone' && rows.length > 0 && <PhoneLog rows={rows} onOpen={setShown} />}
      {query.isSuccess && (screen !== 'phone' || rows.length === 0) && (
        <DataTable
          label="Audit log"
          columns={COLUMNS}
          rows={rows}
          rowId={(entry) => String(entry.seq)}
          active={active}
          onActive={setActive}
          onOpen={setShown}
          empty={
            <EmptyState icon={<ScrollText size={16} aria-hidden />} title="No entry fits these filters">
              Every step in this tenant is written here in the same transaction as the step itself.
            </EmptyState>
          }
        />
      )}
      {query.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            Show older entries
          </Button>
        </div>
      )}
      <Sheet
        isOpen={shown !== undefined}
        onOpenChange={() => setShown(undefined)}
        title={shown ? `Entry ${shown.seq}` : ''}
      >
        {shown && <EntryFacts entry={shown} />}
      </Sheet>
    </>
  );
}
