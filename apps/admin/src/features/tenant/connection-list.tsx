import {
  Answer,
  Code,
  type DataColumn,
  DataTable,
  EmptyState,
  SkeletonRows,
  StateText,
  type Tone,
} from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Plug } from 'lucide-react';
import { REFRESH_MS } from '../tenants/documents.ts';
import { Heartbeat } from '../tenants/heartbeat.tsx';
import { type ConnectionRow, connectionsQuery } from './documents.ts';

const STATES: Record<string, { word: string; tone: Tone | 'neutral' }> = {
  active: { word: 'In use', tone: 'good' },
  paused: { word: 'Paused', tone: 'waiting' },
  failing: { word: 'Failing', tone: 'risk' },
};
const stateOf = (status: string) =>
  STATES[status.toLowerCase()] ?? { word: status.toLowerCase(), tone: 'neutral' as const };

const COLUMNS: readonly DataColumn<ConnectionRow>[] = [
  {
    id: 'title',
    header: 'Connection',
    width: 'minmax(130px, 1fr)',
    render: ({ title }) => <span className="font-medium">{title}</span>,
  },
  {
    id: 'state',
    header: 'State',
    width: '110px',
    render: ({ status }) => <StateText tone={stateOf(status).tone}>{stateOf(status).word}</StateText>,
  },
  {
    id: 'kind',
    header: 'Connector',
    width: '120px',
    from: 'tablet',
    render: ({ connector }) => <Code>{connector}</Code>,
  },
  {
    id: 'url',
    header: 'Address',
    width: 'minmax(140px, 1.4fr)',
    from: 'tablet',
    render: ({ url }) => <span title={url}>{url}</span>,
  },
  { id: 'heard', header: 'Last heard', width: '120px', render: ({ lastEventAt }) => <Heartbeat at={lastEventAt} /> },
];

/** How a tenant's ERP is linked, and when each link was last heard of. */
export function ConnectionList({ scope, scopeName }: { scope: string; scopeName: string }) {
  const connections = useQuery({ ...connectionsQuery(scope), refetchInterval: REFRESH_MS });
  return (
    <Answer query={connections} what="The connections" loading={<SkeletonRows rows={2} />}>
      {(rows) => (
        <DataTable
          label="Connections"
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          rowName={({ title }) => title}
          empty={
            <EmptyState icon={<Plug size={16} aria-hidden />} title="No ERP is connected">
              Until one is, releases of {scopeName} are written back by hand. Its administrator connects it.
            </EmptyState>
          }
        />
      )}
    </Answer>
  );
}
