import { Badge, Button, Link, Section } from '@clearhold/ui';
import { useState } from 'react';
import { useCan } from '../../../lib/session.ts';
import type { Ring, Rings } from './documents.ts';
import { FillDialog } from './fill-dialog.tsx';
import { PutDialog } from './put-dialog.tsx';
import { RingsDialog } from './rings-dialog.tsx';

type Tenant = Ring['tenants'][number];

/** The rings in their order, each with its tenants. */
export function RingList({ rings }: { rings: Rings }) {
  const mayPublish = useCan('publish', 'Policy');
  const [moving, setMoving] = useState<{ tenant: Tenant; ring: Ring }>();
  const [editing, setEditing] = useState(false);
  const [filling, setFilling] = useState(false);
  const mayArrange = mayPublish && !rings.staged;
  return (
    <Section
      title="Rings"
      aside={
        rings.staged
          ? 'They stay as they are while a version is on its way'
          : 'A version reaches them from first to last'
      }
      actions={
        mayArrange && (
          <>
            <Button size="small" onPress={() => setFilling(true)}>
              Move several
            </Button>
            <Button size="small" onPress={() => setEditing(true)}>
              Change rings
            </Button>
          </>
        )
      }
    >
      <ol className="grid gap-x-8 gap-y-4 md:grid-cols-3">
        {rings.rings.map((ring, at) => (
          <li key={ring.key} className="min-w-0">
            <h3 className="flex items-center gap-2 border-b border-line pb-1 text-row font-medium">
              {at + 1}. {ring.name}
              {ring.reached && <Badge tone="info">Has version {rings.staged?.version}</Badge>}
              <span className="ms-auto font-normal text-muted">{ring.tenants.length}</span>
            </h3>
            <ul aria-label={`Tenants of ${ring.name}`}>
              {ring.tenants.map((tenant) => (
                <li key={tenant.id} className="flex min-h-9 items-center gap-2 border-b border-line text-row">
                  <Link quiet href={`/tenants/${tenant.id}/policy`} className="min-w-0 truncate">
                    {tenant.name}
                  </Link>
                  {mayArrange && (
                    <Button
                      size="small"
                      kind="quiet"
                      className="ms-auto"
                      aria-label={`Move ${tenant.name}`}
                      onPress={() => setMoving({ tenant, ring })}
                    >
                      Move
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {ring.tenants.length === 0 && <p className="py-2 text-row text-muted">No tenant</p>}
          </li>
        ))}
      </ol>
      {moving && <PutDialog {...moving} rings={rings} onClose={() => setMoving(undefined)} />}
      {filling && <FillDialog rings={rings} onClose={() => setFilling(false)} />}
      {editing && <RingsDialog rings={rings} onClose={() => setEditing(false)} />}
    </Section>
  );
}
