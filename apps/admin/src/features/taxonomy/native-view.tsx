import {
  Answer,
  Badge,
  Button,
  Code,
  type DataColumn,
  DataTable,
  download,
  EmptyState,
  IconButton,
  SkeletonRows,
  TextField,
  useNow,
  useScreen,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Download, Plus, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Board, type Native, nativeQuery } from './documents.ts';
import { NativeDialog } from './native-dialog.tsx';
import type { PendingDesk } from './use-pending.ts';
import { fileName, nativeCsv, systemWords } from './words.ts';

/** What other systems' own codes mean here, in and out, the scope's own first. */
export function NativeView({ board, desk }: { board: Board; desk?: PendingDesk }) {
  const query = useQuery(nativeQuery(board.scopeId));
  return (
    <Answer query={query} what="The native codes" loading={<SkeletonRows rows={12} />}>
      {(rows) => <List board={board} desk={desk} rows={rows} />}
    </Answer>
  );
}

function List({ board, desk, rows }: { board: Board; desk?: PendingDesk; rows: readonly Native[] }) {
  const [words, setWords] = useState('');
  const [adding, setAdding] = useState(false);
  const screen = useScreen();
  const now = useNow();
  const names = new Map(board.entries.map(({ type }) => [type.code, type.name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const needle = words.trim().toLowerCase();
  const shown = rows.filter((row) =>
    `${systemWords(row.system)} ${row.code} ${row.canonical} ${nameOf(row.canonical)}`.toLowerCase().includes(needle),
  );
  const drop =
    desk && ((row: Native) => desk.add({ field: 'native', entry: `${row.system}:${row.code}`, remove: true }));
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2 sm:px-6">
        <TextField
          label="Search codes"
          hideLabel
          placeholder="System, code or type"
          before={<Search size={16} aria-hidden />}
          className="w-full max-w-64"
          value={words}
          onChange={setWords}
        />
        <div className="flex flex-wrap gap-2 sm:ms-auto">
          {desk && (
            <Button icon={<Plus size={16} aria-hidden />} onPress={() => setAdding(true)}>
              Add a code
            </Button>
          )}
          <Button
            icon={<Download size={16} aria-hidden />}
            onPress={() => download(fileName('native-codes', board.scopeName, now), nativeCsv(shown, nameOf))}
          >
            Export {shown.length} as CSV
          </Button>
        </div>
      </div>
      {shown.length === 0 && <EmptyState title="No code answers this">Search for other words.</EmptyState>}
      {shown.length > 0 && screen === 'phone' && <Cards rows={shown} nameOf={nameOf} onDrop={drop} />}
      {shown.length > 0 && screen !== 'phone' && (
        <DataTable
          label="Native codes"
          columns={columnsOf(nameOf, drop)}
          rows={shown}
          rowId={(row) => `${row.system} ${row.code} ${row.canonical}`}
          rowName={(row) => `${systemWords(row.system)} ${row.code}`}
        />
      )}
      {desk && adding && <NativeDialog board={board} onAdd={desk.add} onClose={() => setAdding(false)} />}
    </>
  );
}

type Drop = ((row: Native) => void) | undefined;

function Whose({ row }: { row: Native }) {
  if (row.own) return <Badge tone="info">{row.ownHere ? 'Added here' : `Added by ${row.sourceName}`}</Badge>;
  return <span className="text-muted">{row.confirmed ? 'Documented' : 'From practice'}</span>;
}

const DropButton = ({ row, onDrop }: { row: Native; onDrop: Drop }) =>
  onDrop && row.ownHere ? (
    <IconButton
      size="small"
      kind="quiet"
      label={`Remove ${systemWords(row.system)} ${row.code}`}
      icon={<Trash2 size={14} aria-hidden />}
      onPress={() => onDrop(row)}
    />
  ) : null;

const columnsOf = (nameOf: (code: string) => string, onDrop: Drop): DataColumn<Native>[] => [
  { id: 'system', header: 'System', width: 'minmax(120px, 0.9fr)', render: (row) => systemWords(row.system) },
  {
    id: 'code',
    header: 'Its code',
    width: 'minmax(140px, 1.2fr)',
    render: (row) => <span title={row.code}>{row.code}</span>,
  },
  {
    id: 'type',
    header: 'Means here',
    width: 'minmax(220px, 2fr)',
    render: (row) => (
      <span title={`${nameOf(row.canonical)} ${row.canonical}`}>
        {nameOf(row.canonical)} <span className="font-mono text-[0.6875rem] text-muted">{row.canonical}</span>
      </span>
    ),
  },
  { id: 'whose', header: 'Whose word', width: 'minmax(120px, 0.9fr)', render: (row) => <Whose row={row} /> },
  {
    id: 'drop',
    header: 'Remove',
    hideHeader: true,
    width: '44px',
    align: 'end',
    render: (row) => <DropButton row={row} onDrop={onDrop} />,
  },
];

function Cards(props: { rows: readonly Native[]; nameOf: (code: string) => string; onDrop: Drop }) {
  return (
    <ul aria-label="Native codes">
      {props.rows.map((row) => (
        <li
          key={`${row.system} ${row.code} ${row.canonical}`}
          className="flex items-start gap-2 border-b border-line px-4 py-3 text-row"
        >
          <span className="flex min-w-0 flex-1 flex-col gap-1">
            <span>
              <span className="text-muted">{systemWords(row.system)}</span>{' '}
              <span className="font-medium">{row.code}</span>
            </span>
            <span>
              {props.nameOf(row.canonical)} <Code>{row.canonical}</Code>
            </span>
            <span className="text-label">
              <Whose row={row} />
            </span>
          </span>
          <DropButton row={row} onDrop={props.onDrop} />
        </li>
      ))}
    </ul>
  );
}
