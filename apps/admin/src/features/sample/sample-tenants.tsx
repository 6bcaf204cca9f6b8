import { Badge, Button, DateTime, Link, Section } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { samplesQuery } from './documents.ts';
import { MakeSampleDialog } from './make-sample-dialog.tsx';

/** Tenants that show what a blueprint does, apart from those that count. */
export function SampleTenants() {
  const mayMake = useCan('create', 'Tenant');
  const [making, setMaking] = useState(false);
  const served = (useQuery({ ...samplesQuery, enabled: mayMake }).data ?? []).filter(
    ({ tenant }) => tenant.status === 'active',
  );
  if (!mayMake) return null;
  return (
    <Section
      title="Sample tenants"
      aside="made up; they count in none of these figures"
      actions={
        <Button size="small" icon={<FlaskConical size={14} aria-hidden />} onPress={() => setMaking(true)}>
          Make a sample tenant
        </Button>
      }
    >
      {served.length === 0 ? (
        <p className="text-row text-muted">None. A sample tenant shows what a blueprint does before a client has it.</p>
      ) : (
        <ul aria-label="Sample tenants" className="divide-y divide-line border-y border-line">
          {served.map(({ tenant, openCases }) => (
            <li key={tenant.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-row">
              <span className="inline-flex min-w-0 items-center gap-2">
                <Badge tone="info">Sample</Badge>
                <Link href={`/tenants/${tenant.id}/overview`} className="font-medium">
                  {tenant.name}
                </Link>
              </span>
              <span className="text-label text-muted">
                {openCases} open {openCases === 1 ? 'case' : 'cases'}, made{' '}
                <DateTime value={tenant.createdAt} as="date" />
              </span>
            </li>
          ))}
        </ul>
      )}
      {making && <MakeSampleDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}
