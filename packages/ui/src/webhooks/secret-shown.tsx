import { Button } from '../actions/button.tsx';
import { CopyField } from '../actions/copy-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';

/** A signing key that was just made, shown this once; with the address that it is for, where others send to it. */
export function SecretShown(props: { name: string; secret: string; address?: string; onKept: () => void }) {
  const { name, secret, address, onKept } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={onKept}
      mustAnswer
      title={`The key of “${name}” is made`}
      lead="It is shown this once: nobody can look it up later, here or anywhere."
      actions={
        <Button kind="primary" onPress={onKept}>
          I have kept the key
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {address && <CopyField label="Address" value={address} />}
        <CopyField label="Signing key" value={secret} />
      </div>
    </Dialog>
  );
}
