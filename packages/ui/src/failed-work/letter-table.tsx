import { type DataColumn, DataTable } from '../data/data-table.tsx';
import { StateText } from '../feedback/badge.tsx';
import { DateTime } from '../figures/time.tsx';
import { useScreen } from '../layout/use-screen.ts';
import type { LetterRow } from './letters.ts';
import { LETTER_STATES, workWords } from './work-words.ts';

const State = ({ state }: Pick<LetterRow, 'state'>) => (
  <StateText tone={LETTER_STATES[state].tone}>{LETTER_STATES[state].label}</StateText>
);

const columnsWith = (onOpen: (row: LetterRow) => void): readonly DataColumn<LetterRow>[] => [
  {
    id: 'work',
    header: 'Work',
    width: 'minmax(150px, 1fr)',
    render: (row) => (
      <button type="button" className="truncate text-start font-medium hover:underline" onClick={() => onOpen(row)}>
        {workWords(row.kind)}
      </button>
    ),
  },
  {
    id: 'about',
    header: 'About',
    width: 'minmax(110px, 1fr)',
    from: 'wide',
    render: ({ about }) => (about ? <span title={about}>{about}</span> : <span className="text-faint">–</span>),
  },
  {
    id: 'cause',
    header: 'Why it failed',
    width: 'minmax(160px, 2fr)',
    render: ({ cause }) => (
      <span title={cause} className="text-muted">
        {cause}
      </span>
    ),
  },
  { id: 'tries', header: 'Tries', width: '60px', align: 'end', from: 'tablet', render: ({ attempts }) => attempts },
  { id: 'state', header: 'State', width: '104px', render: (row) => <State state={row.state} /> },
  {
    id: 'at',
    header: 'Failed',
    width: '104px',
    align: 'end',
    from: 'tablet',
    render: ({ failedAt }) => <DateTime value={failedAt} className="text-muted" />,
  },
];

function Cards({ rows, onOpen }: { rows: readonly LetterRow[]; onOpen: (row: LetterRow) => void }) {
  return (
    <ul aria-label="Failed work">
      {rows.map((row) => (
        <li key={row.id} className="relative flex flex-col gap-1 border-b border-line px-4 py-2.5">
          <button
            type="button"
            className="text-start text-body font-medium after:absolute after:inset-0"
            onClick={() => onOpen(row)}
          >
            {workWords(row.kind)}
            {row.about && `: ${row.about}`}
          </button>
          <span className="line-clamp-2 text-row wrap-anywhere text-muted">{row.cause}</span>
          <span className="flex justify-between gap-3 text-label">
            <State state={row.state} />
            <DateTime value={row.failedAt} className="text-muted" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Failed work in the order given: a table, on a phone a card each. With `chosen`, rows get boxes. */
export function LetterTable(props: {
  rows: readonly LetterRow[];
  chosen?: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onOpen: (row: LetterRow) => void;
}) {
  const { rows, chosen, onChoose, onOpen } = props;
  if (useScreen() === 'phone') return <Cards rows={rows} onOpen={onOpen} />;
  return (
    <DataTable
      label="Failed work"
      columns={columnsWith(onOpen)}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ kind, about }) => `${workWords(kind)} ${about ?? ''}`}
      selected={chosen}
      onSelect={chosen && onChoose}
      onOpen={onOpen}
    />
  );
}
