import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { SkeletonRows } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Section } from '../layout/page.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { SecretShown } from './secret-shown.tsx';
import { addSource, closeSource, rotateSource, type SourceRow, sourcesKey, sourcesQuery } from './sources.ts';
import { SureDialog } from './sure-dialog.tsx';
import { WayRow } from './way-row.tsx';

/** The systems that send events in by signed requests. */
export function SourceList({ mayUpdate }: { mayUpdate: boolean }) {
  const sources = useQuery(sourcesQuery);
  const [isAdding, setAdding] = useState(false);
  const [about, setAbout] = useState<{ row: SourceRow; act: 'rotate' | 'close' }>();
  const done = () => setAbout(undefined);
  return (
    <Section
      title="Coming in"
      actions={
        mayUpdate && (
          <Button icon={<Plus size={16} aria-hidden />} onPress={() => setAdding(true)}>
            Add sender
          </Button>
        )
      }
    >
      <p className="pb-3 text-row text-muted">
        Systems that send events here and sign them, instead of using an API key.
      </p>
      <Answer query={sources} what="The senders" loading={<SkeletonRows rows={2} />}>
        {(rows) => (
          <ul aria-label="Senders" className="flex flex-col">
            {rows.length === 0 && <li className="text-row text-muted">No sender yet.</li>}
            {rows.map((row) => (
              <Source key={row.id} row={row} onAct={mayUpdate ? (act) => setAbout({ row, act }) : undefined} />
            ))}
          </ul>
        )}
      </Answer>
      {isAdding && <AddSourceDialog onClose={() => setAdding(false)} />}
      {about?.act === 'rotate' && (
        <RotateDialog
          name={about.row.name}
          label="How long the former key is still good"
          rotate={(hours) => rotateSource({ id: about.row.id, hours })}
          queryKey={sourcesKey}
          onClose={done}
        />
      )}
      {about?.act === 'close' && (
        <SureDialog
          title={`Close “${about.row.name}”`}
          lead="There is nothing at its address from then on. What came in stays."
          act={() => closeSource(about.row.id)}
          queryKey={sourcesKey}
          onClose={done}
          onDone={done}
        />
      )}
    </Section>
  );
}

function Source({ row, onAct }: { row: SourceRow; onAct?: (act: 'rotate' | 'close') => void }) {
  return (
    <WayRow
      name={row.name}
      last={{ what: 'event', at: row.takenAt }}
      address={{ label: `Address for ${row.name}`, value: row.address }}
      acts={
        onAct && (
          <>
            <Button size="small" aria-label={`New key for ${row.name}`} onPress={() => onAct('rotate')}>
              New key
            </Button>
            <Button size="small" aria-label={`Close ${row.name}`} onPress={() => onAct('close')}>
              Close
            </Button>
          </>
        )
      }
    >
      {row.formerKeyUntil && (
        <span className="text-label text-muted">
          The former key is good until <DateTime value={row.formerKeyUntil} as="exact" />
        </span>
      )}
    </WayRow>
  );
}

function AddSourceDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const add = useMutation({
    mutationFn: () => addSource({ name, ...(key.trim() && { key: key.trim() }) }),
    onSuccess: ({ secret }) => {
      if (!secret) onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: sourcesKey }),
  });
  if (add.data?.secret)
    return <SecretShown name={name} secret={add.data.secret} address={add.data.source.address} onKept={onClose} />;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title="Add sender"
      lead="Its events are taken as those of the ERP are: orders, receipts, suppliers, holds."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!name.trim()} isPending={add.isPending} onPress={() => add.mutate()}>
            Add sender
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          hint="Which system sends: “Receiving scanner”."
          autoFocus
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <TextField
          label="Its own signing key, if it makes one"
          hint="whsec_…; leave it empty and a key is made here."
          value={key}
          onChange={setKey}
          error={refusalAt(add.error, 'key')}
        />
        {!refusalAt(add.error, 'key') && <RefusalNote error={add.error} />}
      </div>
    </Dialog>
  );
}
