import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Dialog } from '../overlays/dialog.tsx';

/** Asks once more before something is closed for good. */
export function SureDialog(props: {
  title: string;
  lead: string;
  act: () => Promise<unknown>;
  queryKey: readonly string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { title, lead, act, queryKey, onClose, onDone } = props;
  const client = useQueryClient();
  const closing = useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={title}
      lead={lead}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={closing.isPending} onPress={() => closing.mutate()}>
            Close for good
          </Button>
        </>
      }
    >
      <RefusalNote error={closing.error} />
    </Dialog>
  );
}
