import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../exchange/contract.ts';
import { accept, Button, DateTime, Dialog, RefusalNote, useToast } from '../index.ts';
import { type KeyRow, REVOKE_KEY } from './keys.ts';

/** Asks before a key is revoked: it cannot be taken back. */
export function RevokeKeyDialog({ scope, row, onClose }: { scope: string; row: KeyRow; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const revoke = useMutation({
    mutationFn: async () => accept((await request(REVOKE_KEY, { input: { scope, id: row.id } })).revokeApiKey),
    onSuccess: () => {
      toast.show({ title: `Key “${row.name}” revoked` });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['api-keys', scope] }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      mustAnswer
      size="small"
      title={`Revoke “${row.name}”?`}
      actions={
        <>
          <Button onPress={onClose}>Keep the key</Button>
          <Button kind="danger" isPending={revoke.isPending} onPress={() => revoke.mutate()}>
            Revoke key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          Programs that use it are refused within seconds. This cannot be undone; a new key has to be made and put in
          its place.
        </p>
        <p className="text-row text-muted">
          {row.lastUsedAt ? (
            <>
              Last used <DateTime value={row.lastUsedAt} />
            </>
          ) : (
            'It was never used.'
          )}
        </p>
        <RefusalNote error={revoke.error} />
      </div>
    </Dialog>
  );
}
