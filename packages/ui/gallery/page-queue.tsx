import { Columns3, Download, ListFilter } from 'lucide-react';
import { useState } from 'react';
import {
  Banner,
  Button,
  Code,
  DataTable,
  DateTime,
  DueTime,
  IconButton,
  Link,
  Money,
  PageHeader,
  Person,
  SegmentedControl,
  type Sort,
  StateDot,
  type Tone,
  useListKeys,
} from '../src/index.ts';
import { Shell } from './shell.tsx';

interface Row {
  id: string;
  supplier: string;
  tone: Tone;
  state: string;
  what: string;
  code: string;
  risk: string;
  due: string;
  why: string;
  owner: string | null;
  since: string;
}

const KINDS: [Tone, string, string, string, string][] = [
  ['risk', 'At risk', 'Billed 9.75, ordered 9.50', 'AP.MATCH.PRICE', '2 % discount ends tonight'],
  ['waiting', 'Waiting', 'Receipt missing for 2 lines', 'AP.REF.RECEIPT_MISSING', 'Due before period close'],
  ['info', 'New', 'Looks like INV-2087 of February', 'AP.DUP.SUSPECTED', 'Largest amount of its kind'],
  ['risk', 'At risk', 'Bank account changed, unverified', 'MD.BANK.CHANGED_UNVERIFIED', 'Payment run on Friday'],
  ['good', 'Ready', 'Credit note agrees with return', 'AP.MATCH.QTY_OVER_RECEIVED', 'One step left'],
];
const SUPPLIERS = [
  'Holz & Söhne GmbH',
  'Meridian Office Supply Ltd',
  'Société Générale de Papier et Cartonnages du Nord',
  'Kestrel Logistics',
  'ACME',
];
const OWNERS = ['Ana Ruiz', null, 'Tomáš Dvořák', 'Priya Nair'];
const ROWS: Row[] = Array.from({ length: 24 }, (_, n) => {
  const [tone, state, what, code, why] = KINDS[(n * 7) % 5] as (typeof KINDS)[number];
  return {
    id: `INV-${20_114 + n * 37}`,
    supplier: SUPPLIERS[(n * 3) % 5] as string,
    tone,
    state,
    what,
    code,
    why,
    risk: ['48210.00', '1250.40', '312.00', '0', '-86.20', '7400.00'][n % 6] as string,
    due: `2026-03-${['10T09', '12T15', '12T20', '13T12', '16T10'][n % 5]}:00:00Z`,
    owner: OWNERS[n % 4] as string | null,
    since: `2026-03-${['12T13', '11T08', '09T10', '02T10'][n % 4]}:00:00Z`,
  };
});

export function DesignQueue() {
  const [sort, setSort] = useState<Sort>({ column: 'due', direction: 'up' });
  const [chosen, setChosen] = useState(new Set([ROWS[2]?.id ?? '']));
  const [active, setActive] = useState(1);
  const [group, setGroup] = useState<'none' | 'supplier' | 'type'>('none');
  useListKeys({ count: ROWS.length, active, onActive: setActive });
  return (
    <Shell>
      <PageHeader
        title="Mine"
        meta={
          <>
            <span>14 cases</span>
            <span>
              <Money amount="61240.80" currency="EUR" /> at risk
            </span>
          </>
        }
        actions={
          <>
            <SegmentedControl
              label="Group by"
              value={group}
              onChange={setGroup}
              options={[
                { id: 'none', label: 'List' },
                { id: 'supplier', label: 'Supplier' },
                { id: 'type', label: 'Type' },
              ]}
            />
            <Button icon={<ListFilter size={16} aria-hidden />}>Filter</Button>
            <IconButton label="Columns" icon={<Columns3 size={16} aria-hidden />} />
            <IconButton label="Export cases" icon={<Download size={16} aria-hidden />} />
          </>
        }
      />
      <Banner action={{ label: 'Show', onPress: () => undefined }}>2 new</Banner>
      <DataTable
        label="Cases"
        rows={ROWS}
        rowId={(row) => row.id}
        rowName={(row) => row.id}
        sort={sort}
        onSort={setSort}
        selected={chosen}
        onSelect={setChosen}
        active={active}
        onActive={setActive}
        onOpen={() => undefined}
        columns={[
          {
            id: 'state',
            header: 'State',
            hideHeader: true,
            width: '16px',
            render: (row) => <StateDot tone={row.tone} label={row.state} />,
          },
          {
            id: 'number',
            header: 'Number and supplier',
            width: 'minmax(150px, 1.3fr)',
            render: (row) => (
              <>
                <Link quiet href={`#${row.id}`} className="font-medium">
                  {row.id}
                </Link>{' '}
                <bdi className="text-muted">{row.supplier}</bdi>
              </>
            ),
          },
          {
            id: 'what',
            header: 'What is wrong',
            width: 'minmax(180px, 1.4fr)',
            from: 'tablet',
            render: (row) => (
              <>
                {row.what} <Code>{row.code}</Code>
              </>
            ),
          },
          {
            id: 'risk',
            header: 'At risk, EUR',
            width: '100px',
            align: 'end',
            sortable: true,
            render: (row) => <Money amount={row.risk} currency="EUR" shown="none" />,
          },
          {
            id: 'due',
            header: 'Due',
            width: '132px',
            sortable: true,
            from: 'tablet',
            render: (row) => <DueTime due={row.due} short />,
          },
          {
            id: 'why',
            header: 'Why here',
            width: 'minmax(140px, 1fr)',
            from: 'wide',
            render: (row) => <span className="text-muted">{row.why}</span>,
          },
          { id: 'owner', header: 'Owner', width: '128px', from: 'wide', render: (row) => <Person name={row.owner} /> },
          {
            id: 'age',
            header: 'Came',
            width: '92px',
            from: 'wide',
            align: 'end',
            render: (row) => <DateTime value={row.since} className="text-muted" />,
          },
        ]}
      />
    </Shell>
  );
}
