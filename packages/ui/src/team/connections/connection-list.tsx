import type { AppAbility } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Plug, Plus } from 'lucide-react';
import { useState } from 'react';
import { Answer, Button, EmptyState, SkeletonRows } from '../../index.ts';
import { ConnectionCard } from './connection-card.tsx';
import { ConnectionDialog } from './connection-dialog.tsx';
import { type ConnectionRow, connectionsQuery } from './connections.ts';
import { TaxServicePart } from './tax-service-part.tsx';

const REFRESH_MS = 15_000;

/** How a tenant's ERP is linked, and the way to link it. */
export function ConnectionList(props: { ability: AppAbility; scope: string; scopeName: string }) {
  const { ability, scope, scopeName } = props;
  const connections = useQuery({ ...connectionsQuery(scope), refetchInterval: REFRESH_MS });
  const mayChange = ability.can('update', 'Connection');
  const [open, setOpen] = useState<ConnectionRow | 'new'>();
  const connect = (
    <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setOpen('new')}>
      Connect an ERP
    </Button>
  );
  return (
    <>
      <Answer query={connections} what="The connections" loading={<SkeletonRows rows={2} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<Plug size={16} aria-hidden />}
              title="No ERP is connected"
              action={mayChange ? connect : undefined}
            >
              Until one is, releases of {scopeName} are written back by hand.
            </EmptyState>
          ) : (
            <ul aria-label="Connections">
              {rows.map((row) => (
                <ConnectionCard
                  key={row.id}
                  scope={scope}
                  row={row}
                  mayChange={mayChange}
                  onChange={() => setOpen(row)}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      <TaxServicePart scope={scope} mayChange={mayChange} />
      {open && (
        <ConnectionDialog
          scope={scope}
          scopeName={scopeName}
          row={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
