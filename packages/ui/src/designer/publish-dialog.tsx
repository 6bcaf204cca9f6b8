import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Note } from '../feedback/banner.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { TextArea } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { usePlan, usePublish, type Wanted } from './use-publish.ts';

const WAYS = {
  INHERITED: 'It is as inherited again: this level says nothing of it any more.',
  STEPS: 'This level says the steps that differ; the others go on following the level above.',
  WHOLE: 'This level says all of it; a change above does not reach it any more.',
};

/** What publishing changes, what stands against it, and the reason that stays beside it. */
export function PublishDialog(props: {
  scope: string;
  scopeName: string;
  title: string;
  wanted: Wanted;
  onDone: () => void;
  onClose: () => void;
}) {
  const { scope, scopeName, title, wanted, onDone, onClose } = props;
  const [reason, setReason] = useState('');
  const plan = usePlan(scope, wanted);
  const publish = usePublish(scope, title, onDone);
  const found = plan.isPlaceholderData ? undefined : plan.data;
  const changes = (found?.changes ?? []) as unknown[];
  const isReady = found && found.refusals.length === 0 && changes.length > 0;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={wanted.definition ? `Publish “${title}”` : `“${title}” as inherited again`}
      lead={`For ${scopeName} and everything below it`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!isReady || reason.trim().length < 3}
            isPending={publish.isPending}
            onPress={() => found && publish.mutate({ plan: found, reason: reason.trim() })}
          >
            {wanted.definition ? 'Publish playbook' : 'Take it as inherited'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!found && !plan.error && <Skeleton lines={3} />}
        {found && changes.length === 0 && <Note tone="info" title="Nothing is different from what holds already." />}
        {found && changes.length > 0 && <p className="text-row text-muted">{WAYS[found.way]}</p>}
        <div aria-live="polite" className="flex flex-col gap-2">
          {found?.refusals.map(({ message, hint }) => (
            <Note key={message} tone="risk" title={message}>
              {hint}
            </Note>
          ))}
        </div>
        {found && found.differences.length > 0 && (
          <ul className="flex flex-col gap-1 text-label text-muted">
            {found.differences.map(({ key, entry, before, after }) => (
              <li key={`${key} ${entry}`}>
                <span className="font-medium text-ink">{entry}</span>: {before} → {after}
              </li>
            ))}
          </ul>
        )}
        <TextArea
          label="Reason"
          hint="It stands in the log and beside the version."
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <RefusalNote error={plan.error ?? publish.error} />
      </div>
    </Dialog>
  );
}
