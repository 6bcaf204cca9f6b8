import { accept, IconButton, Menu, NumberField, refusalAt } from '@clearhold/ui';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { SET_WEIGHT, type Share, STOP_WORK } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** What can be done about a tenant's part of the work. */
export function ShareActs({ share }: { share: Share }) {
  const [act, setAct] = useState<'weight' | 'stop'>();
  const close = () => setAct(undefined);
  const isStopped = share.stoppedAt !== null;
  return (
    <>
      <Menu
        label={`Act on ${share.name}`}
        trigger={
          <IconButton
            size="small"
            label={`Act on ${share.name}`}
            tooltip={false}
            icon={<Ellipsis size={16} aria-hidden />}
          />
        }
        groups={[
          {
            id: 'acts',
            entries: [
              { id: 'weight', label: 'Change the weight' },
              { id: 'stop', label: isStopped ? 'Take the work up again' : 'Stop the work', danger: !isStopped },
            ],
          },
        ]}
        onAction={(id) => setAct(id as 'weight' | 'stop')}
      />
      {act === 'weight' && <WeightDialog share={share} onClose={close} />}
      {act === 'stop' && <StopDialog share={share} isStopped={isStopped} onClose={close} />}
    </>
  );
}

function WeightDialog({ share, onClose }: { share: Share; onClose: () => void }) {
  const [weight, setWeight] = useState(String(share.weight));
  const send = async (reason: string) => {
    const input = { tenant: share.tenant, weight: Number(weight), reason };
    return accept((await request(SET_WEIGHT, { input })).setTenantWeight);
  };
  return (
    <ReasonDialog
      act={`Set the weight of ${share.name}`}
      lead="Beside a tenant of weight 1 that has as much to do, one of weight 4 gets four times the workers’ time."
      done={`${share.name} has the weight ${weight}`}
      fields={['weight']}
      isReady={/^\d+$/.test(weight) && weight !== String(share.weight)}
      send={send}
      onClose={onClose}
    >
      {(error) => (
        <NumberField
          label="Weight"
          hint="1 to 100"
          digits={0}
          value={weight}
          onChange={setWeight}
          error={refusalAt(error, 'weight')}
        />
      )}
    </ReasonDialog>
  );
}

function StopDialog({ share, isStopped, onClose }: { share: Share; isStopped: boolean; onClose: () => void }) {
  const send = async (reason: string) => {
    const input = { tenant: share.tenant, stopped: !isStopped, reason };
    return accept((await request(STOP_WORK, { input })).stopTenantWork);
  };
  return (
    <ReasonDialog
      act={isStopped ? `Take up the work of ${share.name}` : `Stop the work of ${share.name}`}
      lead={
        isStopped
          ? 'What waited is done, in its turn.'
          : 'Its people get in and documents are received, but what follows from them waits: reading, ERP writes, mail. Nothing is lost.'
      }
      done={isStopped ? `The work of ${share.name} goes on` : `The work of ${share.name} waits`}
      isDanger={!isStopped}
      send={send}
      onClose={onClose}
    />
  );
}
