import { Button, useNow } from '@clearhold/ui';
import { type AgreementVersion, ServiceLevels, type ServiceMonth } from '@clearhold/ui/service';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { AgreementDialog } from './agreement-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';

/** What the partner promised a tenant, how it was kept, and the way to change it. */
export function ServicePart({ tenant }: { tenant: { id: string; name: string; currency: string; timeZone: string } }) {
  const mayChange = useCan('update', 'Agreement');
  const now = useNow();
  const [writing, setWriting] = useState<{ latest: AgreementVersion | undefined }>();
  const [ending, setEnding] = useState<AgreementVersion>();
  const [correcting, setCorrecting] = useState<ServiceMonth>();
  const month = new Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit', timeZone: tenant.timeZone });
  return (
    <>
      <ServiceLevels
        scope={tenant.id}
        name={tenant.name}
        acts={([latest]) =>
          mayChange && (
            <>
              {latest && !latest.ended && (
                <Button size="small" kind="quiet" onPress={() => setEnding(latest)}>
                  End agreement
                </Button>
              )}
              <Button size="small" onPress={() => setWriting({ latest })}>
                {latest && !latest.ended ? 'Change agreement' : 'Set an agreement'}
              </Button>
            </>
          )
        }
        monthActs={(one) =>
          mayChange &&
          one.closedAt && (
            <Button size="small" onPress={() => setCorrecting(one)}>
              Put right
            </Button>
          )
        }
      />
      {writing && (
        <AgreementDialog
          tenant={tenant}
          latest={writing.latest}
          month={month.format(now)}
          onClose={() => setWriting(undefined)}
        />
      )}
      {ending && (
        <EndDialog tenant={tenant} latest={ending} month={month.format(now)} onClose={() => setEnding(undefined)} />
      )}
      {correcting && <CorrectDialog scope={tenant.id} month={correcting} onClose={() => setCorrecting(undefined)} />}
    </>
  );
}
