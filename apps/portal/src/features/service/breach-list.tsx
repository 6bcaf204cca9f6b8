import { Answer, type DataColumn, DataTable, DateTime, Link, SkeletonRows } from '@clearhold/ui';
import { partyLabel } from '@clearhold/ui/service';
import { useQuery } from '@tanstack/react-query';
import { type Breach, breachesQuery } from './documents.ts';

const KINDS: Record<Breach['kind'], string> = {
  CASE_RESOLVED: 'Case',
  FIRST_RESPONSE: 'First response',
  WRITE_BACK: 'Write-back',
  INTAKE: 'Document',
};

const COLUMNS: readonly DataColumn<Breach>[] = [
  {
    id: 'what',
    header: 'What was late',
    width: 'minmax(120px, 1fr)',
    render: ({ kind, caseId }) => (caseId ? <Link href={`/cases/${caseId}`}>{KINDS[kind]}</Link> : KINDS[kind]),
  },
  { id: 'due', header: 'Was due', width: '130px', render: ({ deadline }) => <DateTime value={deadline} /> },
  {
    id: 'ended',
    header: 'Done',
    width: '130px',
    from: 'tablet',
    render: ({ endedAt }) => (endedAt ? <DateTime value={endedAt} /> : <span className="text-muted">Not yet</span>),
  },
  { id: 'cause', header: 'Lay with', width: '150px', render: ({ cause }) => partyLabel(cause) },
  {
    id: 'share',
    header: 'Business minutes: service, client, supplier, ERP',
    width: 'minmax(150px, 1.2fr)',
    align: 'end',
    from: 'wide',
    render: ({ minutes }) => [minutes.service, minutes.client, minutes.supplier, minutes.erp].join(' · '),
  },
];

/** What was late in a month, each with whose time it was. */
export function BreachList({ month }: { month: string }) {
  const breaches = useQuery(breachesQuery(month));
  return (
    <Answer query={breaches} what="What was late" loading={<SkeletonRows rows={4} />}>
      {(rows) =>
        rows.length > 0 && (
          <DataTable label="What was late" columns={COLUMNS} rows={rows} rowId={({ id }) => id} className="mt-4" />
        )
      }
    </Answer>
  );
}
