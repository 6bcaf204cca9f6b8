import {
  AgingBar,
  type DataColumn,
  DataTable,
  DateTime,
  formatCount,
  KeyValueList,
  Money,
  Percent,
  StateText,
  useLocale,
} from '../index.ts';
import type { ObjectiveResult, ServiceMonth } from './documents.ts';
import { PARTIES, withinWords } from './words.ts';

const sumOf = (late: ObjectiveResult['late']) => late.service + late.client + late.supplier + late.erp;
const partsOf = (late: ObjectiveResult['late']) =>
  PARTIES.map(({ id, label, tone }) => ({ label, tone, count: late[id] }));

function Reached({ one }: { one: ObjectiveResult }) {
  if (one.kept === null) return <span className="text-muted">Nothing due</span>;
  return (
    <StateText tone={one.kept ? 'good' : 'risk'}>
      <Percent value={one.reachedPercent ?? '0'} digits={2} />
    </StateText>
  );
}

const COLUMNS: readonly DataColumn<ObjectiveResult>[] = [
  {
    id: 'promise',
    header: 'Promise',
    width: 'minmax(150px, 2fr)',
    render: ({ title, withinHours }) => (
      <span title={`${title}, ${withinWords(withinHours)}`}>
        <span className="font-medium">{title}</span> <span className="text-muted">{withinWords(withinHours)}</span>
      </span>
    ),
  },
  {
    id: 'target',
    header: 'Target',
    width: '70px',
    align: 'end',
    from: 'tablet',
    render: ({ targetPercent }) => <Percent value={targetPercent} digits={2} />,
  },
  { id: 'reached', header: 'Reached', width: '108px', align: 'end', render: (one) => <Reached one={one} /> },
  { id: 'due', header: 'Fell due', width: '72px', align: 'end', from: 'tablet', render: (one) => one.measured },
  { id: 'late', header: 'Late', width: '56px', align: 'end', render: ({ late }) => sumOf(late) },
  { id: 'excused', header: 'Excused', width: '70px', align: 'end', from: 'wide', render: (one) => one.excused },
  {
    id: 'credit',
    header: 'Credit',
    width: '70px',
    align: 'end',
    from: 'tablet',
    render: ({ creditPercent }) => (creditPercent === '0' ? '–' : <Percent value={creditPercent} digits={2} />),
  },
];

/** One month: how each promise was kept, whose time was lost, and what is given back. */
export function MonthDetail({ month }: { month: ServiceMonth }) {
  const { locale } = useLocale();
  const late = month.objectives.filter((one) => sumOf(one.late) > 0);
  return (
    <div className="flex flex-col gap-4">
      <DataTable label="Promises" columns={COLUMNS} rows={month.objectives} rowId={({ kind }) => kind} />
      {late.map((one) => (
        <div key={one.kind} className="flex max-w-2xl flex-col gap-1 px-4 sm:px-6">
          <h3 className="text-label font-medium">
            {one.title}: with whom the {formatCount(sumOf(one.late), locale)} late ones lay
          </h3>
          <AgingBar parts={partsOf(one.late)} label={`${one.title}, late by cause`} />
        </div>
      ))}
      <KeyValueList className="max-w-3xl px-4 sm:px-6" items={factsOf(month)} />
    </div>
  );
}

function factsOf({ credit, creditDue, corrections, closedAt, measuredAt, inputsSha256 }: ServiceMonth) {
  return [
    {
      label: 'Credit',
      value: credit && creditDue && <Money amount={creditDue.amount} currency={creditDue.currency} shown="code" />,
      source:
        credit && corrections.length > 0 ? (
          <>
            computed as <Money amount={credit.amount} currency={credit.currency} shown="code" />
          </>
        ) : undefined,
    },
    ...corrections.map((one) => ({
      label: 'Correction',
      value: (
        <>
          <Money amount={one.credit.amount} currency={one.credit.currency} shown="code" />: {one.reason}
        </>
      ),
      source: (
        <>
          {one.setBy}, <DateTime value={one.setAt} />
        </>
      ),
    })),
    closedAt
      ? { label: 'Closed', value: <DateTime value={closedAt} />, source: `Inputs ${inputsSha256.slice(0, 16)}…` }
      : { label: 'Measured', value: <DateTime value={measuredAt} />, source: 'The month is still running.' },
  ];
}
