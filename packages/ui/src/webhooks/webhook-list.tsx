import { Webhook } from 'lucide-react';
import { type DataColumn, DataTable } from '../data/data-table.tsx';
import { StateText } from '../feedback/badge.tsx';
import { EmptyState } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { statusOf } from './webhook-words.ts';
import type { WebhookRow } from './webhooks.ts';

const columnsWith = (onOpen: (row: WebhookRow) => void): readonly DataColumn<WebhookRow>[] => [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(120px, 1fr)',
    render: (row) => (
      <button type="button" className="truncate text-start font-medium hover:underline" onClick={() => onOpen(row)}>
        {row.name}
      </button>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: '120px',
    render: (row) => {
      const { label, tone } = statusOf(row);
      return <StateText tone={tone}>{label}</StateText>;
    },
  },
  {
    id: 'url',
    header: 'Address',
    width: 'minmax(140px, 1.6fr)',
    from: 'tablet',
    render: ({ url }) => (
      <span title={url} className="text-muted">
        {url}
      </span>
    ),
  },
  {
    id: 'waiting',
    header: 'Waiting',
    width: '72px',
    align: 'end',
    from: 'tablet',
    render: ({ waiting }) => waiting || <span className="text-faint">–</span>,
  },
  {
    id: 'failed',
    header: 'Given up',
    width: '72px',
    align: 'end',
    from: 'tablet',
    render: ({ failed }) => failed || <span className="text-faint">–</span>,
  },
  {
    id: 'at',
    header: 'Last taken',
    width: '110px',
    align: 'end',
    from: 'tablet',
    render: ({ deliveredAt }) =>
      deliveredAt ? <DateTime value={deliveredAt} className="text-muted" /> : <span className="text-muted">Never</span>,
  },
];

/** The webhooks of this space. */
export function WebhookList({ rows, onOpen }: { rows: readonly WebhookRow[]; onOpen: (row: WebhookRow) => void }) {
  return (
    <DataTable
      label="Webhooks"
      columns={columnsWith(onOpen)}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      onOpen={onOpen}
      empty={
        <EmptyState icon={<Webhook size={16} aria-hidden />} title="No webhook yet">
          Add the address of a system that is to hear what happens here.
        </EmptyState>
      }
    />
  );
}
