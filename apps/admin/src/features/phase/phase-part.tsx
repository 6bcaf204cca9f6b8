import { Answer, Button, DateTime, KeyValueList, Section, Skeleton } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { type Phase, phaseQuery } from './documents.ts';
import { PhaseDialog } from './phase-dialog.tsx';

interface Tenant {
  id: string;
  name: string;
  units: readonly { id: string; name: string }[];
}

/** Where a tenant stands between measuring and full service, what that held back, and the way on. */
export function PhasePart({ tenant }: { tenant: Tenant }) {
  const query = useQuery(phaseQuery(tenant.id));
  const mayChange = useCan('create', 'Tenant');
  const [changing, setChanging] = useState(false);
  return (
    <Section
      title="Phase"
      aside={query.data?.title}
      actions={
        mayChange &&
        query.data && (
          <Button size="small" onPress={() => setChanging(true)}>
            Change phase
          </Button>
        )
      }
    >
      <Answer query={query} what="The phase" loading={<Skeleton lines={3} />}>
        {(phase) => (
          <>
            <Standing phase={phase} />
            {changing && <PhaseDialog tenant={tenant} phase={phase} onClose={() => setChanging(false)} />}
          </>
        )}
      </Answer>
    </Section>
  );
}

function Standing({ phase }: { phase: Phase }) {
  const { units, setAt, setBy, reason } = phase;
  const held = heldInWords(phase);
  return (
    <KeyValueList
      className="max-w-3xl"
      items={[
        { label: 'What goes out', value: phase.words },
        ...(units.length
          ? [
              {
                label: phase.name === 'PILOT' ? 'Taking part' : 'Held back',
                value: units.map(({ name }) => name).join(', '),
              },
            ]
          : []),
        ...(held ? [{ label: 'Would have been', value: held }] : []),
        ...(setAt
          ? [
              {
                label: 'Set',
                value: (
                  <>
                    <DateTime value={setAt} /> by {setBy}: {reason}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** What was held back, in one sentence; nothing where nothing was. */
function heldInWords({ heldBack }: Phase): string {
  const { suppliersAsked, writeBacks, escalations, notices } = heldBack;
  const parts: [number, string, string][] = [
    [suppliersAsked, 'question to a supplier', 'questions to suppliers'],
    [writeBacks, 'entry in the ERP', 'entries in the ERP'],
    [escalations, 'escalation', 'escalations'],
    [notices, 'notice', 'notices'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
