import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../exchange/contract.ts';
import { accept, Button, Dialog, RefusalNote, useToast } from '../index.ts';
import { REMOVE_SIGN_ON, type SignOnRow, signOnsQuery } from './sign-ons.ts';

/** Asks before a sign-on is removed: people who have no password could not come in any more. */
export function RemoveSignOnDialog(props: { scope: string; signOn: SignOnRow; onClose: () => void }) {
  const { scope, signOn, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: async () => accept((await request(REMOVE_SIGN_ON, { input: { scope, id: signOn.id } })).removeSignOn),
    onSuccess: () => {
      toast.show({ title: `“${signOn.name}” removed` });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: signOnsQuery(scope).queryKey }),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      mustAnswer
      size="small"
      title={`Remove “${signOn.name}”?`}
      actions={
        <>
          <Button onPress={onClose}>Keep it</Button>
          <Button kind="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            Remove
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          {signOn.people === 1 ? 'One person has' : `${signOn.people} people have`} come in through it. From now on they
          need a password: “Forgot your password?” sends a link to set one. Whoever is signed in stays so.
        </p>
        <RefusalNote error={remove.error} />
      </div>
    </Dialog>
  );
}
