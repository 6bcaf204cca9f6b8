import type { AppAbility } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Plus, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { type DataColumn, DataTable } from '../data/data-table.tsx';
import { Answer } from '../exchange/answer.tsx';
import { EmptyState, SkeletonRows } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { PageHeader } from '../layout/page.tsx';
import { MappingDialog } from './mapping-dialog.tsx';
import { type MappingRow, mappingsQuery } from './mappings.ts';
import { RemoveDialog } from './remove-dialog.tsx';

type Act = { what: 'add' } | { what: 'change' | 'remove'; row: MappingRow };

const columnsFor = (mayUpdate: boolean, onAct: (act: Act) => void): readonly DataColumn<MappingRow>[] => [
  {
    id: 'name',
    header: 'Name',
    width: 'minmax(120px, 1fr)',
    render: ({ name }) => <span className="truncate font-medium">{name}</span>,
  },
  {
    id: 'header',
    header: 'Header',
    width: 'minmax(140px, 2fr)',
    from: 'tablet',
    render: ({ header }) => (
      <span title={header.join(', ')} className="truncate text-muted">
        {header.join(', ')}
      </span>
    ),
  },
  {
    id: 'from',
    header: 'From',
    width: '140px',
    from: 'tablet',
    render: ({ isInherited }) => (isInherited ? 'Service provider' : 'Here'),
  },
  {
    id: 'changed',
    header: 'Changed',
    width: '110px',
    align: 'end',
    from: 'tablet',
    render: ({ changedAt }) => <DateTime value={changedAt} className="text-muted" />,
  },
  ...(mayUpdate
    ? [
        {
          id: 'acts',
          header: 'Actions',
          width: '172px',
          align: 'end' as const,
          render: (row: MappingRow) =>
            row.isInherited ? null : (
              <span className="flex justify-end gap-2">
                <Button size="small" aria-label={`Change ${row.name}`} onPress={() => onAct({ what: 'change', row })}>
                  Change
                </Button>
                <Button size="small" aria-label={`Remove ${row.name}`} onPress={() => onAct({ what: 'remove', row })}>
                  Remove
                </Button>
              </span>
            ),
        },
      ]
    : []),
];

/** How files of CSV and Excel are read: one mapping for each header. */
export function Mappings({ about, ability }: { about: ReactNode; ability: AppAbility }) {
  const query = useQuery(mappingsQuery);
  const mayUpdate = ability.can('update', 'TableMapping');
  const [act, setAct] = useState<Act>();
  const done = () => setAct(undefined);
  return (
    <>
      <PageHeader
        title="Column mappings"
        meta={about}
        actions={
          mayUpdate && (
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setAct({ what: 'add' })}>
              Add mapping
            </Button>
          )
        }
      />
      <Answer query={query} what="The column mappings" loading={<SkeletonRows rows={4} />}>
        {({ tableMappings, tableFields }) => (
          <>
            <DataTable
              label="Column mappings"
              columns={columnsFor(mayUpdate, setAct)}
              rows={tableMappings}
              rowId={({ id }) => id}
              rowName={({ name }) => name}
              empty={
                <EmptyState icon={<Table2 size={16} aria-hidden />} title="No mapping yet">
                  The first file of CSV or Excel waits among the documents until somebody says which column is what.
                </EmptyState>
              }
            />
            {act?.what === 'add' && <MappingDialog fields={tableFields} onClose={done} />}
            {act?.what === 'change' && <MappingDialog row={act.row} fields={tableFields} onClose={done} />}
          </>
        )}
      </Answer>
      {act?.what === 'remove' && <RemoveDialog row={act.row} onClose={done} />}
    </>
  );
}
