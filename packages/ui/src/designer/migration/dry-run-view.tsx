import { Link } from '../../actions/link.tsx';
import { type DataColumn, DataTable } from '../../data/data-table.tsx';
import { StateText } from '../../feedback/badge.tsx';
import { Note } from '../../feedback/banner.tsx';
import type { DryRun, Verdict } from './documents.ts';
import { caseCount, targetWords } from './words.ts';

/** What taking the cases over would do now: figures, reasons, and each case where the reader may see cases. */
export function DryRunView(props: { run: DryRun; target: number | null; caseHrefOf?: (id: string) => string }) {
  const { run, target, caseHrefOf } = props;
  if (run.total === 0) return <Note tone="info" title={`Every open case follows ${targetWords(target)} already.`} />;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-row">
        {caseCount(run.total)} follow{run.total === 1 ? 's' : ''} another version.{' '}
        <span className="font-medium text-good">{run.can} can be taken over</span>
        {run.cannot > 0 && (
          <>
            ; <span className="font-medium text-waiting">{run.cannot} must stay</span>
          </>
        )}
        . Nothing was changed.
      </p>
      {run.reasons.length > 0 && <ReasonList reasons={run.reasons} />}
      {run.verdicts.length > 0 && (
        <DataTable
          label="Cases that were tried"
          columns={columnsWith(caseHrefOf)}
          rows={run.verdicts}
          rowId={(verdict) => verdict.case.id}
          rowName={(verdict) => verdict.case.title}
        />
      )}
      {run.verdicts.length > 0 && run.verdicts.length < run.total && (
        <p className="text-label text-muted">The first {run.verdicts.length}; those that must stay come first.</p>
      )}
    </div>
  );
}

/** Why cases stay, and how many for each reason. */
export function ReasonList({ reasons }: { reasons: DryRun['reasons'] }) {
  return (
    <ul aria-label="Why cases stay" className="flex flex-col gap-1 text-row">
      {reasons.map(({ reason, cases }) => (
        <li key={reason} className="flex items-baseline gap-3">
          <span className="w-10 shrink-0 text-end font-medium tabular-nums">{cases}</span>
          <span className="min-w-0">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

const columnsWith = (caseHrefOf?: (id: string) => string): DataColumn<Verdict>[] => [
  {
    id: 'case',
    header: 'Case',
    width: 'minmax(120px, 1fr)',
    wraps: true,
    render: ({ case: { id, number, title, invoiceNumber } }) => (
      <span className="block min-w-0">
        {caseHrefOf ? <Link href={caseHrefOf(id)}>{invoiceNumber ?? `No. ${number}`}</Link> : `No. ${number}`}
        <span className="block text-label text-muted">{title}</span>
      </span>
    ),
  },
  {
    id: 'from',
    header: 'Follows',
    width: '96px',
    from: 'tablet',
    render: ({ fromVersion }) => <span className="text-muted">version {fromVersion}</span>,
  },
  {
    id: 'result',
    header: 'What becomes of it',
    width: 'minmax(160px, 2fr)',
    wraps: true,
    render: ({ can, reasons }) => (
      <span className="block min-w-0">
        <StateText tone={can ? 'good' : 'waiting'}>{can ? 'Is taken over' : 'Stays'}</StateText>
        {reasons.map((reason) => (
          <span key={reason} className="block text-label text-muted">
            {reason}
          </span>
        ))}
      </span>
    ),
  },
];
