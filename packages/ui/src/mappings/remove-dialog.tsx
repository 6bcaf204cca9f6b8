import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { type MappingRow, mappingsKey, removeMapping } from './mappings.ts';

/** Asks once more before a mapping is removed. */
export function RemoveDialog({ row, onClose }: { row: MappingRow; onClose: () => void }) {
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removeMapping(row.id),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: mappingsKey }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Remove “${row.name}”`}
      lead="The next file with this header waits until somebody says anew which column is what. What was read stays."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isPending={removing.isPending} onPress={() => removing.mutate()}>
            Remove mapping
          </Button>
        </>
      }
    >
      <RefusalNote error={removing.error} />
    </Dialog>
  );
}
