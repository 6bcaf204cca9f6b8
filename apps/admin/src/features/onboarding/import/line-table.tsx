import { Code, type DataColumn, DataTable, Link, StateText } from '@clearhold/ui';
import type { Line } from './documents.ts';
import { STATE } from './report.ts';

/** The lines of a file: what becomes of each, or what is wrong in which column. */
export function LineTable(props: { rows: readonly Line[]; of: string; planned?: boolean }) {
  const { rows, of, planned = false } = props;
  const columns: readonly DataColumn<Line>[] = [
    { id: 'line', header: 'Line', width: '52px', align: 'end', render: ({ line }) => line },
    { id: 'name', header: 'Tenant', width: 'minmax(130px, 1fr)', render: (row) => <Name row={row} /> },
    {
      id: 'state',
      header: 'State',
      width: 'minmax(120px, 0.8fr)',
      render: (row) => <State row={row} planned={planned} />,
    },
    {
      id: 'what',
      header: 'What',
      width: 'minmax(160px, 2fr)',
      from: 'tablet',
      render: (row) => <What row={row} of={of} />,
    },
  ];
  return (
    <DataTable
      label="Lines of the file"
      columns={columns}
      rows={rows}
      rowId={({ filename, line }) => `${filename} ${line}`}
    />
  );
}

function Name({ row }: { row: Line }) {
  const name = row.name || '(no name)';
  return row.tenantId && row.state !== 'FAILED' ? <Link href={`/tenants/${row.tenantId}/overview`}>{name}</Link> : name;
}

function State({ row: { state }, planned }: { row: Line; planned: boolean }) {
  return <StateText tone={STATE[state].tone}>{STATE[state][planned ? 'planned' : 'word']}</StateText>;
}

function What({ row, of }: { row: Line; of: string }) {
  if (row.faults.length) return <Faults faults={row.faults} />;
  const address = row.portalUrl?.replace(/^https?:\/\//, '');
  const begins = row.state === 'THERE' ? [address] : [address, row.units.join(', '), row.adminEmail].filter(Boolean);
  const from = row.filename === of ? [] : [`from ${row.filename}`];
  return <span className="text-muted">{[...begins, ...from].join(' · ')}</span>;
}

/** Every fault of a line: the column, what is wrong, what to do. */
export function Faults({ faults }: Pick<Line, 'faults'>) {
  return (
    <ul className="flex flex-col gap-0.5 whitespace-normal">
      {faults.map(({ column, code, message, hint }) => (
        <li key={`${column}-${code}-${message}`}>
          {column && (
            <>
              <Code>{column}</Code>{' '}
            </>
          )}
          {message} {hint && <span className="text-muted">{hint}</span>}
        </li>
      ))}
    </ul>
  );
}
