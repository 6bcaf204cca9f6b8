import { Code, type Column, DateTime, DueTime, GridCell, Link, Money, Person, StateDot, useNow } from '@clearhold/ui';
import { markOf } from '../../lib/case-words.ts';
import type { CaseRow } from './documents.ts';

/** The queue's columns; the currency stands in the head where all rows have the same. */
export function queueColumns(currency: string | undefined): Column[] {
  return [
    { id: 'state', header: 'State', hideHeader: true, width: '16px' },
    { id: 'number', header: 'Invoice and supplier', width: 'minmax(180px, 1.3fr)' },
    { id: 'what', header: 'What is wrong', width: 'minmax(180px, 1.5fr)', from: 'tablet' },
    {
      id: 'risk',
      header: currency ? `At risk, ${currency}` : 'At risk',
      width: currency ? '104px' : '132px',
      align: 'end',
      sortable: true,
    },
    { id: 'due', header: 'Due', width: '128px', sortable: true, from: 'tablet' },
    { id: 'why', header: 'Why here', width: 'minmax(120px, 1fr)', from: 'wide' },
    { id: 'owner', header: 'Owner', width: '124px', from: 'wide' },
    { id: 'age', header: 'Came', width: '88px', align: 'end', sortable: true, from: 'wide' },
  ];
}

/** The cells of one case. */
export function QueueCells({ row, currency, takenBy }: { row: CaseRow; currency?: string; takenBy?: string }) {
  const now = useNow();
  const mark = markOf(row.state, row.dueAt, now);
  return (
    <>
      <GridCell column="state">
        <StateDot tone={mark.tone} label={mark.label} />
      </GridCell>
      <GridCell column="number">
        <Link quiet href={`/cases/${row.id}`} className="font-medium">
          {row.invoiceNumber || `Case ${row.number}`}
        </Link>{' '}
        <span className="text-muted">{row.supplierName}</span>
      </GridCell>
      <GridCell column="what">
        <span title={row.title}>{row.title}</span> <Code>{row.code}</Code>
      </GridCell>
      <GridCell column="risk">
        <Money
          amount={row.amountAtRisk.amount}
          currency={row.amountAtRisk.currency}
          shown={currency ? 'none' : 'code'}
        />
      </GridCell>
      <GridCell column="due">
        <DueTime due={row.dueAt} short />
      </GridCell>
      <GridCell column="why" className="text-muted">
        <span title={row.priority.reason}>{row.priority.reason}</span>
      </GridCell>
      <GridCell column="owner">
        {takenBy ? <span>Taken by {takenBy}</span> : <Person name={row.owner?.name} />}
      </GridCell>
      <GridCell column="age" className="text-muted">
        <DateTime value={row.openedAt} />
      </GridCell>
    </>
  );
}
