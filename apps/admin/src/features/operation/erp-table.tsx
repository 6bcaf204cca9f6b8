import { accept, Button, type DataColumn, DataTable, DateTime, EmptyState, Section, StateText } from '@clearhold/ui';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import { type ErpRow, REST_CONNECTION } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { erpWords } from './words.ts';

const COLUMNS: readonly DataColumn<ErpRow>[] = [
  {
    id: 'tenant',
    header: 'Tenant',
    width: 'minmax(110px, 1fr)',
    render: ({ name, title }) => (
      <span className="truncate font-medium" title={title}>
        {name}
      </span>
    ),
  },
  {
    id: 'title',
    header: 'ERP',
    width: 'minmax(110px, 1fr)',
    from: 'tablet',
    render: ({ title }) => <span className="truncate text-muted">{title}</span>,
  },
  {
    id: 'state',
    header: 'State',
    width: '112px',
    render: ({ state, restedBy }) => (
      <span title={restedBy ? `By ${restedBy}` : undefined}>
        <StateText tone={erpWords(state).tone}>{erpWords(state).label}</StateText>
      </span>
    ),
  },
  {
    id: 'since',
    header: 'Since',
    width: '128px',
    align: 'end',
    from: 'tablet',
    render: ({ since }) => (since ? <DateTime value={since} className="text-muted" /> : <None />),
  },
  {
    id: 'waiting',
    header: 'Waiting',
    width: '76px',
    align: 'end',
    from: 'tablet',
    render: ({ waiting }) => waiting || <None />,
  },
  {
    id: 'acts',
    header: 'Acts',
    hideHeader: true,
    width: '112px',
    align: 'end',
    render: (row) => <ErpAct row={row} />,
  },
];

const None = () => <span className="text-faint">–</span>;

/** Tenants' ERPs: which answer, which are left in peace, and the way to let one rest or ask it again. */
export function ErpTable({ erps }: { erps: readonly ErpRow[] }) {
  return (
    <Section title="ERPs" aside="asked every 20 seconds whether they answer" flush>
      <DataTable
        label="ERPs"
        columns={COLUMNS}
        rows={erps}
        rowId={({ connection }) => connection}
        rowName={({ name }) => name}
        empty={<EmptyState title="No ERP is connected">What tenants release is recorded here alone.</EmptyState>}
      />
    </Section>
  );
}

function ErpAct({ row }: { row: ErpRow }) {
  const mayAct = useCan('update', 'Operation');
  const [asking, setAsking] = useState(false);
  if (!mayAct || row.state === 'SHUT_OUT') return null;
  const rests = row.state === 'ANSWERS';
  const send = async (reason: string) => {
    const input = { tenant: row.tenant, connection: row.connection, rests, reason };
    return accept((await request(REST_CONNECTION, { input })).restConnection);
  };
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {rests ? 'Let rest' : 'Ask again'}
      </Button>
      {asking && (
        <ReasonDialog
          act={rests ? `Let the ERP of ${row.name} rest` : `Ask the ERP of ${row.name} again`}
          lead={
            rests
              ? 'It is asked for nothing until you have it asked again. What is to be done there waits, in its order.'
              : 'What waits is handed to it, oldest first. If it does not answer, it is left in peace again.'
          }
          done={rests ? `The ERP of ${row.name} rests` : `The ERP of ${row.name} is asked again`}
          isDanger={rests}
          send={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
