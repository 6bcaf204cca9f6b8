import { accept, Button, Dialog, RefusalNote, TextArea, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { MOVE_BLUEPRINT, type StagedBlueprint } from './staged-documents.ts';

export interface Moving {
  readonly staged: StagedBlueprint;
  readonly move: 'PROMOTE' | 'WITHDRAW';
}

/** Brings a version of a blueprint to the next ring, or takes the offer back, with a reason. */
export function MoveDialog({ staged, move, onClose }: Moving & { onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const { key, version, title, next, nextIsLast } = staged;
  const isOut = move === 'WITHDRAW';
  const act = isOut ? `Withdraw version ${version}` : `Promote to ${nextIsLast ? 'all followers' : next}`;
  const go = useMutation({
    mutationFn: async () =>
      accept((await request(MOVE_BLUEPRINT, { input: { key, version, move, reason } })).moveBlueprint),
    onSuccess: async () => {
      toast.show({ title: isOut ? `${title}, version ${version}, is withdrawn` : `${title} is promoted` });
      for (const name of ['staged-blueprints', 'blueprints', 'blueprint-link'])
        await client.invalidateQueries({ queryKey: [name] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`${act}: ${title}`}
      lead={
        isOut
          ? 'It is offered to nobody any more; followers that took it up are offered the way back.'
          : 'Its followers are offered the version; none of them changes by itself.'
      }
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind={isOut ? 'danger' : 'primary'}
            isDisabled={reason.trim().length < 5}
            isPending={go.isPending}
            onPress={() => go.mutate()}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextArea label="Reason" hint="Kept in the log." maxLength={500} value={reason} onChange={setReason} />
        <RefusalNote error={go.error} />
      </div>
    </Dialog>
  );
}
