import { Button, Dialog, RefusalNote, refusalAt, TextArea, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { operationKey } from './documents.ts';

/** An act on the work that asks for a reason; `act` names it on its button, `done` says that it happened. */
export function ReasonDialog(props: {
  act: string;
  lead: string;
  done: string;
  /** Names of fields of the input that the children show the refusals of. */
  fields?: readonly string[];
  isDanger?: boolean;
  isReady?: boolean;
  send: (reason: string) => Promise<unknown>;
  onClose: () => void;
  children?: (error: unknown) => ReactNode;
}) {
  const { act, lead, done, fields = [], isDanger, isReady = true, send, onClose, children } = props;
  const [client, toast] = [useQueryClient(), useToast()];
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => send(reason),
    onSuccess: async () => {
      toast.show({ title: done });
      await client.invalidateQueries({ queryKey: operationKey });
      onClose();
    },
  });
  const isShown = ['reason', ...fields].some((field) => refusalAt(save.error, field));
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={act}
      lead={lead}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            isDisabled={reason.trim().length < 5 || !isReady}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {children?.(save.error)}
        <TextArea
          label="Reason"
          hint="Kept in the log."
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={refusalAt(save.error, 'reason')}
        />
        {!isShown && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
