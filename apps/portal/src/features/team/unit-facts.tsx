import { type DataColumn, DataTable, EmptyState } from '@clearhold/ui';
import type { unitsQuery } from './documents.ts';

type Unit = Awaited<ReturnType<NonNullable<typeof unitsQuery.queryFn>>>[number];

const COLUMNS: readonly DataColumn<Unit>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(130px, 1fr)',
    render: ({ name }) => <span className="font-medium">{name}</span>,
  },
  {
    id: 'buys',
    header: 'Buys under',
    width: 'minmax(150px, 2fr)',
    render: ({ identities }) =>
      identities.map(({ value }) => value).join(', ') || <span className="text-muted">No number of its own</span>,
  },
];

/** The business units, and the numbers by which an invoice is known to be theirs. */
export function UnitFacts({ units }: { units: readonly Unit[] }) {
  return (
    <>
      <p className="px-4 py-3 text-row text-muted sm:px-6">
        An invoice belongs to the unit that buys under its receiver’s number. Your service provider adds and changes
        units.
      </p>
      <DataTable
        label="Business units"
        columns={COLUMNS}
        rows={units}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        empty={
          <EmptyState title="One company, no units">All invoices are seen and judged as one company’s.</EmptyState>
        }
      />
    </>
  );
}
