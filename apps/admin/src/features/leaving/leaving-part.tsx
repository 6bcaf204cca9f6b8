import { Answer, Button, DateTime, KeyValueList, Note, Section, Skeleton, StateText, type Tone } from '@clearhold/ui';
import { ReasonDialog } from '@clearhold/ui/holds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { askToLeave, cancelLeaving, type Leaving, leavingQuery } from './documents.ts';
import { ExportList } from './export-list.tsx';

interface Tenant {
  id: string;
  name: string;
  status: string;
}

const STATES: Record<Leaving['state'], { word: string; tone: Tone | 'neutral' }> = {
  ASKED: { word: 'Waits for a second person', tone: 'waiting' },
  WAITING: { word: 'Confirmed, can be taken back', tone: 'waiting' },
  HELD: { word: 'Held back by a legal hold', tone: 'waiting' },
  RUNNING: { word: 'Being destroyed', tone: 'risk' },
  DONE: { word: 'Destroyed', tone: 'neutral' },
  CANCELLED: { word: 'Taken back', tone: 'neutral' },
};

/** How a tenant leaves: asked for by one person, confirmed by another, done by itself after a while. */
export function LeavingPart({ tenant }: { tenant: Tenant }) {
  const query = useQuery(leavingQuery(tenant.id));
  const client = useQueryClient();
  const mayAsk = useCan('create', 'Leaving');
  const [open, setOpen] = useState<'ask' | 'confirm' | 'cancel'>();
  const close = () => setOpen(undefined);
  const again = () => client.invalidateQueries({ queryKey: ['leaving'] });
  const leaving = query.data;
  const canAsk = query.isSuccess && mayAsk && (!leaving || leaving.state === 'CANCELLED');
  return (
    <Section
      title="Leaving"
      actions={
        <span className="flex gap-1.5">
          {canAsk && <Button size="small" onPress={() => setOpen('ask')}>{`Ask that ${tenant.name} leave`}</Button>}
          {leaving?.canCancel && (
            <Button size="small" onPress={() => setOpen('cancel')}>
              Take back
            </Button>
          )}
          {leaving?.canConfirm && !leaving.notSecond && (
            <Button size="small" kind="danger" onPress={() => setOpen('confirm')}>
              {`Confirm that ${tenant.name} leave`}
            </Button>
          )}
        </span>
      }
    >
      <Answer query={query} what="The leaving" loading={<Skeleton lines={2} />}>
        {(one) =>
          one ? (
            <Standing leaving={one} />
          ) : (
            <p className="text-row text-muted">
              Nobody asked for it. Two persons are needed to destroy what a tenant has.
            </p>
          )
        }
      </Answer>
      {tenant.status === 'suspended' && <ExportList tenant={tenant} />}
      {open === 'ask' && (
        <ReasonDialog
          title={`Ask that ${tenant.name} leave`}
          lead="Everything that it has is destroyed once another administrator confirms and the time to take it back is over."
          hint="Kept in the log and on the certificate."
          act="Ask"
          onAct={(reason) => askToLeave({ scope: tenant.id, reason }).finally(again)}
          onClose={close}
        />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          title={`Let ${tenant.name} stay`}
          lead="Nothing is destroyed. The tenant stays suspended until you resume it."
          hint="Kept in the log."
          act="Take back"
          onAct={(reason) => cancelLeaving({ scope: tenant.id, reason }).finally(again)}
          onClose={close}
        />
      )}
      {open === 'confirm' && leaving && <ConfirmDialog tenant={tenant} leaving={leaving} onClose={close} />}
    </Section>
  );
}

function Standing({ leaving }: { leaving: Leaving }) {
  const { state, askedBy, askedAt, confirmedBy, confirmedAt, dueAt, obstacles, notSecond, reason } = leaving;
  const { word, tone } = STATES[state];
  return (
    <div className="flex flex-col gap-2">
      <StateText tone={tone}>{word}</StateText>
      {notSecond && <Note tone="info">{notSecond}</Note>}
      {obstacles.map((text) => (
        <p key={text} className="text-row">
          {text}
        </p>
      ))}
      <KeyValueList
        className="max-w-3xl"
        items={[
          { label: 'Why', value: reason },
          { label: 'Asked by', value: <By name={askedBy} at={askedAt} /> },
          ...(confirmedBy && confirmedAt
            ? [{ label: 'Confirmed by', value: <By name={confirmedBy} at={confirmedAt} /> }]
            : []),
          ...(dueAt && state === 'WAITING' ? [{ label: 'Begins', value: <DateTime value={dueAt} as="exact" /> }] : []),
          ...(leaving.cancelledBy && leaving.cancelledAt
            ? [{ label: 'Taken back by', value: <By name={leaving.cancelledBy} at={leaving.cancelledAt} /> }]
            : []),
          {
            label: 'Export',
            value: leaving.exportTaken ? 'Taken' : ['Not taken', leaving.exportWaiver].filter(Boolean).join(': '),
          },
        ]}
      />
    </div>
  );
}

const By = ({ name, at }: { name: string; at: string }) => (
  <>
    {name}, <DateTime value={at} as="exact" />
  </>
);
