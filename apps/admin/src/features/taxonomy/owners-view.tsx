import {
  Badge,
  Button,
  Code,
  type DataColumn,
  DataTable,
  download,
  EmptyState,
  Link,
  SegmentedControl,
  useNow,
  useScreen,
} from '@clearhold/ui';
import { Check, Download } from 'lucide-react';
import { useState } from 'react';
import type { Board, Entry } from './documents.ts';
import { fileName, isOrphan, ownersCsv, roleWords } from './words.ts';

const hrefOf = (scope: string, { type }: Entry) => `/taxonomy?${new URLSearchParams({ scope, code: type.code })}`;

/** Which role owns which type, how many people hold it, and the types whose work is nobody's. */
export function OwnersView({ board }: { board: Board; onOpen: (code: string | undefined) => void }) {
  const [shown, setShown] = useState<'all' | 'orphans'>('all');
  const screen = useScreen();
  const now = useNow();
  const orphans = board.entries.filter(isOrphan);
  const rows = shown === 'all' ? board.entries : orphans;
  const knowsPeople = board.entries.some(({ holders }) => holders !== null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2 sm:px-6">
        {knowsPeople ? (
          <SegmentedControl
            label="Which types"
            value={shown}
            onChange={(id) => setShown(id as 'all' | 'orphans')}
            options={[
              { id: 'all', label: `All ${board.entries.length}` },
              { id: 'orphans', label: `Without an owner ${orphans.length}` },
            ]}
          />
        ) : (
          <p className="text-row text-muted">Whether somebody holds a role, the tenant knows: choose one to see it.</p>
        )}
        <Button
          className="sm:ms-auto"
          icon={<Download size={16} aria-hidden />}
          onPress={() => download(fileName('owners', board.scopeName, now), ownersCsv(rows, board))}
        >
          Export {rows.length} as CSV
        </Button>
      </div>
      {rows.length === 0 && (
        <EmptyState title="Every type has an owner">
          Somebody at {board.scopeName} holds each role that owns one.
        </EmptyState>
      )}
      {rows.length > 0 && screen === 'phone' && <Cards board={board} rows={rows} />}
      {rows.length > 0 && screen !== 'phone' && (
        <DataTable
          label="Owners"
          columns={columnsOf(board, knowsPeople)}
          rows={rows}
          rowId={({ type }) => type.code}
          rowName={({ type }) => type.name}
        />
      )}
    </>
  );
}

const ABBREVIATED: Record<string, string> = { Administrator: 'Admin', 'AP analyst': 'Analyst' };

function columnsOf(board: Board, knowsPeople: boolean): DataColumn<Entry>[] {
  const role = (id: string): DataColumn<Entry> => ({
    id,
    header: ABBREVIATED[roleWords(id, board)] ?? roleWords(id, board),
    width: '56px',
    from: 'tablet',
    render: ({ type }) =>
      type.ownerGroup === id ? (
        <Check size={16} aria-label={`Owned by ${roleWords(id, board)}`} className="text-brand" />
      ) : null,
  });
  const people: DataColumn<Entry> = {
    id: 'people',
    header: 'People',
    width: '60px',
    align: 'end',
    render: (entry) => (isOrphan(entry) ? <Badge tone="risk">Nobody</Badge> : entry.holders),
  };
  return [
    {
      id: 'type',
      header: 'Type',
      width: 'minmax(160px, 5fr)',
      render: (entry) => (
        <span title={`${entry.type.name} ${entry.type.code}`}>
          <Link quiet href={hrefOf(board.scopeId, entry)} className="font-medium">
            {entry.type.name}
          </Link>{' '}
          <span className="font-mono text-[0.6875rem] text-muted min-[75rem]:hidden">{entry.type.code}</span>
        </span>
      ),
    },
    {
      // As wide as nearly all of the shipped ones; a longer one is whole on hover.
      id: 'code',
      header: 'Code',
      width: '176px',
      from: 'wide',
      render: ({ type }) => (
        <span title={type.code} className="font-mono text-[0.6875rem] text-muted">
          {type.code}
        </span>
      ),
    },
    ...board.owners.map(role),
    ...(knowsPeople ? [people] : []),
  ];
}

function Cards({ board, rows }: { board: Board; rows: readonly Entry[] }) {
  return (
    <ul aria-label="Owners">
      {rows.map((entry) => (
        <li key={entry.type.code} className="flex flex-col gap-1 border-b border-line px-4 py-3 text-row">
          <span>
            <Link quiet href={hrefOf(board.scopeId, entry)} className="font-medium">
              {entry.type.name}
            </Link>{' '}
            <Code>{entry.type.code}</Code>
          </span>
          <span className="flex flex-wrap items-center gap-2 text-muted">
            {roleWords(entry.type.ownerGroup, board)}
            {isOrphan(entry) ? (
              <Badge tone="risk">Nobody holds it</Badge>
            ) : (
              entry.holders !== null && (entry.holders === 1 ? ', 1 person' : `, ${entry.holders} people`)
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
