import { Code, type DataColumn, DateTime, Link, StateText } from '@clearhold/ui';
import { Lock } from 'lucide-react';
import type { Departure } from './documents.ts';
import { DIRECTIONS, placeOf } from './drift-words.ts';

/** Which way it departs, and who holds it back. */
export function Direction({ row }: { row: Departure }) {
  const { label, tone, words } = DIRECTIONS[row.direction];
  const held = row.heldBackBy && `${row.heldBackBy} holds it back.`;
  return (
    <span title={[words, held].filter(Boolean).join(' ')} className="inline-flex items-center gap-1.5 align-middle">
      <StateText tone={tone}>{label}</StateText>
      {held && <Lock size={14} aria-label={held} className="shrink-0 text-muted" />}
    </span>
  );
}

/** The setting by its name, with the exception type where it has one value for each. */
export function SettingName({ row, href }: { row: Departure; href: string }) {
  return (
    <span className="min-w-0">
      <Link quiet href={href} className="font-medium">
        {row.title}
      </Link>
      {row.entry && row.entry !== 'default' && (
        <>
          {' '}
          <Code>{row.entry}</Code>
        </>
      )}
      {row.entry === 'default' && <span className="text-muted"> otherwise</span>}
    </span>
  );
}

/** The report's columns; `hrefOf` is where a setting is shown with its provenance. */
export const driftColumns = (hrefOf: (row: Departure) => string): DataColumn<Departure>[] => [
  {
    id: 'where',
    header: 'Where',
    width: 'minmax(130px, 1.3fr)',
    sortable: true,
    render: (row) => <span title={placeOf(row)}>{row.scopeName}</span>,
  },
  {
    id: 'setting',
    header: 'Setting',
    width: 'minmax(140px, 1.4fr)',
    sortable: true,
    render: (row) => <SettingName row={row} href={hrefOf(row)} />,
  },
  { id: 'direction', header: 'Departs', width: '96px', sortable: true, render: (row) => <Direction row={row} /> },
  {
    id: 'own',
    header: 'Own value',
    width: 'minmax(96px, 0.9fr)',
    render: ({ own }) => <span title={own}>{own}</span>,
  },
  {
    id: 'standard',
    header: 'Standard',
    width: 'minmax(96px, 0.9fr)',
    from: 'tablet',
    render: ({ standard, standardFrom }) => (
      <span title={`${standard}, set by ${standardFrom}`} className="text-muted">
        {standard}
      </span>
    ),
  },
  {
    id: 'since',
    header: 'Since',
    width: '92px',
    sortable: true,
    from: 'tablet',
    render: ({ since }) => <DateTime value={since} />,
  },
  {
    id: 'by',
    header: 'By',
    width: 'minmax(90px, 0.8fr)',
    from: 'wide',
    render: ({ by, version, reason }) => (
      <span title={`Version ${version} by ${by}: ${reason}`}>
        <span className="text-muted">v{version}</span> {by}
      </span>
    ),
  },
];
