import { Button, Dialog, RefusalNote } from '@clearhold/ui';
import { useMutation } from '@tanstack/react-query';
import { type ChannelRow, renewChannelKey } from './channels.ts';

/** Asks once more before the key of an address ends. */
export function RenewDialog(props: {
  row: ChannelRow;
  onMade: (made: { name: string; secret: string; address?: string | null }) => void;
  onClose: () => void;
}) {
  const { row, onMade, onClose } = props;
  const renew = useMutation({
    mutationFn: () => renewChannelKey(row.id),
    onSuccess: ({ secret }) => secret && onMade({ name: row.name, secret, address: row.address }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`New key for “${row.name}”`}
      lead="The key before ends at once: mails that are signed with it are refused until the sender has the new one."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={renew.isPending} onPress={() => renew.mutate()}>
            Make new key
          </Button>
        </>
      }
    >
      <RefusalNote error={renew.error} />
    </Dialog>
  );
}
