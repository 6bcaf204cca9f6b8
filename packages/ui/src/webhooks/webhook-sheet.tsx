import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { Link } from '../actions/link.tsx';
import { KeyValueList } from '../data/key-value-list.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { StateText } from '../feedback/badge.tsx';
import { Note } from '../feedback/banner.tsx';
import { useToast } from '../feedback/toast.tsx';
import { DateTime } from '../figures/time.tsx';
import { Sheet } from '../overlays/dialog.tsx';
import { DeliveryList } from './delivery-list.tsx';
import { shortType, statusOf, tryWords } from './webhook-words.ts';
import { setWebhook, tryWebhook, type WebhookRow, webhooksKey } from './webhooks.ts';

/** What can be done about a webhook that needs a form of its own. */
export type WebhookAct = 'change' | 'rotate' | 'replay' | 'close';

interface Props {
  readonly row: WebhookRow;
  readonly mayUpdate: boolean;
  readonly mayReplay: boolean;
  readonly caseHrefOf?: (id: string) => string;
  readonly onAct: (act: WebhookAct) => void;
  readonly onClose: () => void;
}

/** One webhook: how it stands, the ways to deal with it, and what became of each event. */
export function WebhookSheet({ row, mayUpdate, mayReplay, caseHrefOf, onAct, onClose }: Props) {
  return (
    <Sheet isOpen onOpenChange={onClose} title={row.name} lead={row.url}>
      <div className="flex flex-col gap-5">
        {row.reason && (
          <Note tone="risk" title="Switched off">
            {row.reason}
          </Note>
        )}
        <Facts row={row} caseHrefOf={caseHrefOf} />
        <Acts row={row} mayUpdate={mayUpdate} mayReplay={mayReplay} onAct={onAct} />
        <DeliveryList webhook={row.id} mayReplay={mayReplay && row.status === 'ACTIVE'} />
      </div>
    </Sheet>
  );
}

function Facts({ row, caseHrefOf }: Pick<Props, 'row' | 'caseHrefOf'>) {
  const { label, tone } = statusOf(row);
  return (
    <KeyValueList
      items={[
        { label: 'State', value: <StateText tone={tone}>{label}</StateText> },
        ...(row.failingSince ? [{ label: 'Nothing taken since', value: <DateTime value={row.failingSince} /> }] : []),
        { label: 'Told of', value: row.types.map(shortType).join(', ') },
        ...(row.formerKeyUntil
          ? [{ label: 'Former key signs until', value: <DateTime value={row.formerKeyUntil} as="exact" /> }]
          : []),
        ...(row.caseId && caseHrefOf
          ? [{ label: 'Case', value: <Link href={caseHrefOf(row.caseId)}>Webhook not delivered</Link> }]
          : []),
      ]}
    />
  );
}

function Acts({ row, mayUpdate, mayReplay, onAct }: Pick<Props, 'row' | 'mayUpdate' | 'mayReplay' | 'onAct'>) {
  const [client, toast] = [useQueryClient(), useToast()];
  const onSettled = () => client.invalidateQueries({ queryKey: webhooksKey });
  const isOn = row.status === 'ACTIVE';
  const set = useMutation({
    mutationFn: () => setWebhook({ id: row.id, state: isOn ? 'PAUSED' : 'ACTIVE' }),
    onSettled,
  });
  const test = useMutation({
    mutationFn: () => tryWebhook({ id: row.id }),
    onSuccess: ({ delivery }) => {
      const isTaken = delivery.state === 'DELIVERED';
      const last = delivery.tries.at(-1);
      toast.show({
        title: isTaken ? 'The test was taken' : 'The test was not taken',
        body: last && tryWords(last),
        tone: isTaken ? 'good' : 'waiting',
        about: row.id,
      });
    },
    onSettled,
  });
  if (!mayUpdate && !mayReplay) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {mayReplay && (
          <Button isPending={test.isPending} onPress={() => test.mutate()}>
            Send a test
          </Button>
        )}
        {mayReplay && isOn && <Button onPress={() => onAct('replay')}>Send again since</Button>}
        {mayUpdate && (
          <>
            <Button onPress={() => onAct('change')}>Change</Button>
            <Button onPress={() => onAct('rotate')}>New key</Button>
            <Button kind={isOn ? undefined : 'primary'} isPending={set.isPending} onPress={() => set.mutate()}>
              {isOn ? 'Pause' : 'Switch on'}
            </Button>
            <Button onPress={() => onAct('close')}>Close for good</Button>
          </>
        )}
      </div>
      <RefusalNote error={set.error ?? test.error} />
    </div>
  );
}
