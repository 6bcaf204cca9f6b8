import { Avatar, Code, DateTime, DueTime, GridCell, Link, Money, Person, Sentence, useSentence } from '@clearhold/ui';
import type { ReactNode } from 'react';
import { resolutionWords } from '../../../lib/case-words.ts';
import { StateMark } from '../../../lib/state-mark.tsx';
import { ClosedTime } from '../closed-time.tsx';
import type { CaseRow } from '../documents.ts';
import type { Fit } from './fit-columns.ts';
import type { ColumnId } from './queue-columns.ts';

interface Shown {
  row: CaseRow;
  fit: Fit;
  currency?: string;
  takenBy?: string;
}

/** The title, and the code small beside it where it has room; never half a code. */
function Wrong({ row }: { row: CaseRow }) {
  const title = useSentence()(row.title);
  return (
    <span
      title={`${title} (${row.type.name}, ${row.code})`}
      className="flex h-[1.45em] flex-wrap items-baseline gap-x-2 overflow-hidden"
    >
      <span className="max-w-full truncate">{title}</span>
      <Code>{row.code}</Code>
    </span>
  );
}

function Invoice({ row }: { row: CaseRow }) {
  return (
    <>
      <Link quiet href={`/cases/${row.id}`} className="font-medium">
        {row.invoiceNumber || `Case ${row.number}`}
      </Link>{' '}
      <span className="text-muted" title={row.supplierName}>
        {row.supplierName}
      </span>
    </>
  );
}

function Owner({ row, fit, takenBy }: Shown) {
  const name = takenBy ?? row.owner?.name;
  if (!fit.namesOwner && name) return <Avatar size="small" name={name} spoken />;
  return takenBy ? <span title={`Taken by ${takenBy}`}>Taken by {takenBy}</span> : <Person name={name} />;
}

/** Why the case stands here. */
function Why({ row }: Shown) {
  const reason = useSentence()(row.priority.reason);
  return <span title={reason}>{reason}</span>;
}

/** Who took the case, where no owner's column says it. */
function TakenNote({ fit, takenBy }: Shown) {
  if (!takenBy || fit.namesOwner) return null;
  return <span className="me-2 font-medium">Taken by {takenBy}.</span>;
}

const CELLS: Record<ColumnId, (shown: Shown) => ReactNode> = {
  state: ({ row }) => <StateMark state={row.state} dueAt={row.dueAt} />,
  number: (shown) =>
    shown.fit.isStacked ? (
      <>
        <span className="block truncate">
          <TakenNote {...shown} />
          <Invoice row={shown.row} />
        </span>
        <Wrong row={shown.row} />
      </>
    ) : (
      <Invoice row={shown.row} />
    ),
  what: (shown) =>
    shown.takenBy && !shown.fit.namesOwner ? (
      <>
        <TakenNote {...shown} />
        <Sentence>{shown.row.title}</Sentence>
      </>
    ) : (
      <Wrong row={shown.row} />
    ),
  risk: ({ row, currency }) => (
    <Money amount={row.amountAtRisk.amount} currency={row.amountAtRisk.currency} shown={currency ? 'none' : 'code'} />
  ),
  discount: ({ row, currency }) =>
    row.discount && (
      <>
        <Money {...row.discount.amount} shown={currency ? 'none' : 'code'} />
        <span className="text-muted">
          {', '}
          <DateTime as="date" value={row.discount.until} />
        </span>
      </>
    ),
  due: ({ row }) => <DueTime due={row.dueAt} short />,
  closed: ({ row }) => row.closedAt && <ClosedTime at={row.closedAt} due={row.dueAt} />,
  why: Why,
  how: ({ row }) => <span title={resolutionWords(row.resolution)}>{resolutionWords(row.resolution)}</span>,
  unit: ({ row }) => <span title={row.unit?.name}>{row.unit?.name ?? '–'}</span>,
  owner: Owner,
  age: ({ row }) => <DateTime value={row.openedAt} />,
};

const QUIET: ReadonlySet<string> = new Set(['why', 'how', 'age']);

/** The cells of one case, in the order of its list's columns. */
export function QueueCells(shown: Shown) {
  return shown.fit.columns.map(({ id }) => (
    <GridCell key={id} column={id} className={QUIET.has(id) ? 'text-muted' : undefined}>
      {CELLS[id as ColumnId](shown)}
    </GridCell>
  ));
}
