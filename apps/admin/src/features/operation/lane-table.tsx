import { type DataColumn, DataTable, DateTime, formatCount, useLocale } from '@clearhold/ui';
import type { WorkState } from './documents.ts';
import { LANES } from './words.ts';

type Lane = WorkState['lanes'][number];

const Count = ({ value }: { value: number }) => {
  const { locale } = useLocale();
  return value === 0 ? <span className="text-faint">–</span> : formatCount(value, locale);
};

const COLUMNS: readonly DataColumn<Lane>[] = [
  {
    id: 'lane',
    header: 'Lane',
    width: 'minmax(84px, 1fr)',
    render: ({ lane }) => (
      <>
        <span className="font-medium">{LANES[lane]?.title ?? lane}</span>
        <span className="ms-2 text-muted max-sm:hidden">{LANES[lane]?.note}</span>
      </>
    ),
  },
  {
    id: 'waiting',
    header: 'Waiting',
    width: '72px',
    align: 'end',
    render: ({ waiting }) => <Count value={waiting} />,
  },
  {
    id: 'oldest',
    header: 'Oldest',
    width: '100px',
    align: 'end',
    render: ({ oldestSince }) =>
      oldestSince ? <DateTime value={oldestSince} /> : <span className="text-faint">–</span>,
  },
  {
    id: 'flying',
    header: 'In hand',
    width: '68px',
    align: 'end',
    render: ({ inFlight }) => <Count value={inFlight} />,
  },
  {
    id: 'held',
    header: 'Of stopped tenants',
    width: '136px',
    align: 'end',
    from: 'tablet',
    render: ({ held }) => <Count value={held} />,
  },
];

/** What waits and what is under way, by lane. */
export const LaneTable = ({ lanes }: { lanes: readonly Lane[] }) => (
  <DataTable
    label="Queue"
    columns={COLUMNS}
    rows={lanes}
    rowId={({ lane }) => lane}
    rowName={({ lane }) => LANES[lane]?.title ?? lane}
  />
);
