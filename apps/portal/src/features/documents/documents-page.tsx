import {
  Button,
  ButtonLink,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  Failure,
  Link,
  PageHeader,
  SegmentedControl,
  SkeletonRows,
  StateText,
  useListKeys,
} from '@clearhold/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import { SearchBox } from '../queue/search-box.tsx';
import { channelWords, statusOf } from './document-words.ts';
import { documentsQuery, type ListedDocument } from './documents.ts';

const route = getRouteApi('/app/documents');
const SHOWN = ['REJECTED', 'WAITING', 'PROCESSED', 'ALL'] as const;
type Shown = (typeof SHOWN)[number];

const COLUMNS: DataColumn<ListedDocument>[] = [
  {
    id: 'name',
    header: 'Document',
    width: 'minmax(160px, 1fr)',
    render: (document) => (
      <Link quiet href={`/documents/${document.id}`} className="font-medium">
        {document.filename ?? document.id.slice(-12)}
      </Link>
    ),
  },
  {
    id: 'problem',
    header: 'What is wrong',
    width: 'minmax(200px, 2fr)',
    render: (document) => {
      const [first] = document.problems;
      if (!first) return <span className="text-faint">–</span>;
      return (
        <span title={first.message}>
          {first.message} <span className="text-label text-muted">{first.code}</span>
        </span>
      );
    },
  },
  {
    id: 'status',
    header: 'Status',
    width: '160px',
    from: 'tablet',
    render: (document) => {
      const status = document.returnedAt ? { label: 'Sent back', tone: 'neutral' as const } : statusOf(document.status);
      return <StateText tone={status.tone}>{status.label}</StateText>;
    },
  },
  {
    id: 'channel',
    header: 'Came by',
    width: '96px',
    from: 'wide',
    render: (document) => channelWords(document.channel),
  },
  {
    id: 'at',
    header: 'Came',
    width: '104px',
    align: 'end',
    from: 'tablet',
    render: (document) => <DateTime value={document.receivedAt} className="text-muted" />,
  },
];

// The API counts ten thousand at most.
const documentsCounted = (total: number): string => {
  if (total === 1) return '1 document';
  return total >= 10_000 ? 'more than 10,000 documents' : `${total} documents`;
};

/** What arrived and could not be read, and, on demand, all that arrived. */
export function DocumentsPage() {
  const { status, q } = route.useSearch();
  const shown: Shown = SHOWN.find((one) => one === status) ?? 'REJECTED';
  const navigate = useNavigate();
  const router = useRouter();
  const [active, setActive] = useState(0);
  const query = useInfiniteQuery(documentsQuery(shown === 'ALL' ? undefined : shown, q));
  const rows = query.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  const total = query.data?.pages[0]?.totalCount;
  const open = (document: ListedDocument | undefined) => document && router.history.push(`/documents/${document.id}`);
  useListKeys({ count: rows.length, active, onActive: setActive, onOpen: (row) => open(rows[row]) });
  const narrow = (change: { status?: string; q?: string }) =>
    void navigate({ to: '/documents', search: { status, q, ...change }, replace: true });
  return (
    <>
      <PageHeader title="Documents" meta={<span>{total === undefined ? '\u00a0' : documentsCounted(total)}</span>}>
        <div className="flex flex-wrap items-center gap-2 pt-1 pb-2.5">
          <SearchBox
            label="Search documents"
            placeholder="File name or invoice number"
            value={q ?? ''}
            onChange={(text) => narrow({ q: text || undefined })}
          />
          <span className="ms-auto max-w-full">
            <SegmentedControl<Shown>
              label="Which documents"
              value={shown}
              onChange={(next) => narrow({ status: next === 'REJECTED' ? undefined : next })}
              options={[
                { id: 'REJECTED', label: 'Rejected' },
                { id: 'WAITING', label: 'Waiting' },
                { id: 'PROCESSED', label: 'Processed' },
                { id: 'ALL', label: 'All' },
              ]}
            />
          </span>
        </div>
      </PageHeader>
      {query.isPending && <SkeletonRows />}
      {query.isError && <Failure error={query.error} what="Documents" retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <DataTable
          label="Documents"
          columns={COLUMNS}
          rows={rows}
          rowId={(document) => document.id}
          rowName={(document) => document.filename ?? document.id}
          active={active}
          onActive={setActive}
          onOpen={open}
          empty={
            <EmptyState
              icon={<FileCheck size={16} aria-hidden />}
              title={
                q
                  ? 'No document fits this search'
                  : shown === 'WAITING'
                    ? 'No file waits for a mapping'
                    : shown === 'REJECTED'
                      ? 'Every document could be read'
                      : 'No document arrived yet'
              }
              action={
                shown === 'REJECTED' ? (
                  <ButtonLink href="/documents?status=ALL">Show all documents</ButtonLink>
                ) : undefined
              }
            >
              A document that has no meaning at all comes here with what is wrong with it; its bytes are kept.
            </EmptyState>
          }
        />
      )}
      {query.hasNextPage && (
        <div className="flex justify-center p-4">
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
