import { Button, Dialog } from '@clearhold/ui';
import type { ReactNode } from 'react';

/** Asks before what cannot be taken back. */
export function AskFirst(props: {
  title: string;
  act: string;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, act, onAct, onClose, children } = props;
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={(open) => !open && onClose()}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="danger"
            onPress={() => {
              onClose();
              onAct();
            }}
          >
            {act}
          </Button>
        </>
      }
    >
      <p className="text-row">{children}</p>
    </Dialog>
  );
}
