import { Answer, Button, Code, type DataColumn, DataTable, EmptyState, SkeletonRows } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Network, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { type UnitRow, unitsQuery } from './documents.ts';
import { kindOf } from './identity-words.ts';
import { UnitDialog } from './unit-dialog.tsx';

const inWords = ({ identities }: UnitRow) => identities.map(({ kind, value }) => `${kindOf(kind).label} ${value}`);

/** The business units of a tenant, each with what it buys under. */
export function UnitList({ scope, scopeName }: { scope: string; scopeName: string }) {
  const units = useQuery(unitsQuery(scope));
  const mayChange = useCan('update', 'Tenant');
  const [open, setOpen] = useState<{ unit?: UnitRow }>();
  const columns: readonly DataColumn<UnitRow>[] = [
    {
      id: 'name',
      header: 'Business unit',
      width: 'minmax(120px, 1fr)',
      render: ({ name }) => <span className="font-medium">{name}</span>,
    },
    { id: 'slug', header: 'Short name', width: '120px', from: 'tablet', render: ({ slug }) => <Code>{slug}</Code> },
    {
      id: 'identities',
      header: 'Buys under',
      width: 'minmax(130px, 2fr)',
      render: (unit) =>
        unit.identities.length > 0 ? (
          <span title={inWords(unit).join('\n')}>{inWords(unit).join(', ')}</span>
        ) : (
          <span className="text-muted">Nothing yet: only X-Unit and orders lead here</span>
        ),
    },
    {
      id: 'do',
      header: 'Act',
      hideHeader: true,
      width: '84px',
      align: 'end',
      render: (unit) =>
        mayChange && (
          <Button size="small" aria-label={`Change ${unit.name}`} onPress={() => setOpen({ unit })}>
            Change
          </Button>
        ),
    },
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-3 text-row text-muted sm:px-6">
        <span className="min-w-0 flex-1">
          A unit has policy and people of its own; its people see its documents and cases alone.
        </span>
        {mayChange && (
          <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setOpen({})}>
            New unit
          </Button>
        )}
      </div>
      <Answer query={units} what="The business units" loading={<SkeletonRows rows={3} />}>
        {(rows) => (
          <DataTable
            label="Business units"
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            empty={
              <EmptyState icon={<Network size={16} aria-hidden />} title="No business unit yet">
                {scopeName} works as one. Make a unit where a site or company has people or rules of its own.
              </EmptyState>
            }
          />
        )}
      </Answer>
      {open && (
        <UnitDialog
          key={open.unit?.id ?? 'new'}
          scope={scope}
          scopeName={scopeName}
          unit={open.unit}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
