import { Button, CopyField, Dialog } from '../index.ts';

/** A key that was just made, shown this once. */
export function KeyShown({ name, secret, onKept }: { name: string; secret: string; onKept: () => void }) {
  return (
    <Dialog
      isOpen
      onOpenChange={onKept}
      mustAnswer
      title={`The key “${name}” is made`}
      lead="It is shown this once: nobody can look it up later, here or anywhere."
      actions={
        <Button kind="primary" onPress={onKept}>
          I have kept the key
        </Button>
      }
    >
      <CopyField label="API key" value={secret} />
    </Dialog>
  );
}
