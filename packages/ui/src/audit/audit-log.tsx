import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { type DataColumn, DataTable } from '../data/data-table.tsx';
import { Failure } from '../exchange/answer.tsx';
import { Code } from '../feedback/badge.tsx';
import { EmptyState, SkeletonRows } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { useListKeys } from '../keys/use-list-keys.ts';
import { PageHeader } from '../layout/page.tsx';
import { useScreen } from '../layout/use-screen.ts';
import { Sheet } from '../overlays/dialog.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { type AuditEntry, type AuditSearch, auditQuery } from './documents.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryLine, type PageOf } from './entry-sentence.tsx';
import { PhoneLog } from './phone-log.tsx';
import { Seals } from './seals.tsx';

const columnsWith = (pageOf: PageOf): DataColumn<AuditEntry>[] => [
  {
    id: 'seq',
    header: 'No.',
    width: '64px',
    align: 'end',
    from: 'tablet',
    render: (entry) => <span className="text-muted">{entry.seq}</span>,
  },
  { id: 'at', header: 'When', width: '176px', render: (entry) => <DateTime value={entry.at} as="instant" /> },
  {
    id: 'what',
    header: 'What happened',
    width: 'minmax(200px, 3fr)',
    render: (entry) => <EntryLine entry={entry} pageOf={pageOf} />,
  },
  {
    id: 'hash',
    header: 'Chain',
    width: '120px',
    from: 'wide',
    render: (entry) => <Code>{entry.hash.slice(0, 12)}</Code>,
  },
];

const MOST_COUNTED = 10_000;

function countWords(total: number | undefined): string {
  if (total === undefined) return '\u00a0';
  return total < MOST_COUNTED
    ? `${total.toLocaleString()} entries`
    : `${MOST_COUNTED.toLocaleString()} entries or more`;
}

/** Props of `AuditLog`. */
export interface AuditLogProps {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
  pageOf: PageOf;
  /** What it can be narrowed to besides, and what these are called. */
  scopes: readonly { id: string; name: string }[];
  scopeLabel: string;
  /** Whose steps stand here, where nothing does. */
  about: string;
  actions?: ReactNode;
}

/** The tamper-evident log: who did what, chained and sealed. */
export function AuditLog({ search, onSearch, pageOf, scopes, scopeLabel, about, actions }: AuditLogProps) {
  const screen = useScreen();
  const [active, setActive] = useState(0);
  const [shown, setShown] = useState<AuditEntry>();
  const columns = useMemo(() => columnsWith(pageOf), [pageOf]);
  const query = useInfiniteQuery(auditQuery(search));
  const rows = query.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  useListKeys({ count: rows.length, active, onActive: setActive, onOpen: (row) => setShown(rows[row]) });
  const narrow = (change: AuditSearch) => onSearch({ ...search, ...change });
  return (
    <>
      <PageHeader
        title="Audit log"
        meta={
          <>
            <span>{countWords(query.data?.pages[0]?.totalCount)}</span>
            <Seals />
          </>
        }
        actions={actions}
      >
        <AuditFilters search={search} scopes={scopes} scopeLabel={scopeLabel} onChange={narrow} />
      </PageHeader>
      {query.isPending && <SkeletonRows rows={12} />}
      {query.isError && <Failure error={query.error} what="The log" retry={() => void query.refetch()} />}
      {query.isSuccess && screen === 'phone' && rows.length > 0 && (
        <PhoneLog rows={rows} pageOf={pageOf} onOpen={setShown} />
      )}
      {query.isSuccess && (screen !== 'phone' || rows.length === 0) && (
        <DataTable
          label="Audit log"
          columns={columns}
          rows={rows}
          rowId={(entry) => String(entry.seq)}
          active={active}
          onActive={setActive}
          onOpen={setShown}
          empty={
            <EmptyState icon={<ScrollText size={16} aria-hidden />} title="No entry fits these filters">
              {about}
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
        {shown && <EntryFacts entry={shown} pageOf={pageOf} />}
      </Sheet>
    </>
  );
}
