import { accept, Button, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { ReasonDialog } from '../case/reason-dialog.tsx';
import { LIFT, type WholeDocument } from './documents.ts';
import { BY_HAND } from './hold-invoice.tsx';

/** The open hold by hand of a document's invoice, if there is one. */
export const heldByHand = ({ exceptions }: WholeDocument) =>
  exceptions.find(({ code, state }) => code === BY_HAND && state === 'OPEN');

/** Says of an invoice held by hand that it is in order; somebody else approves its release. */
export function LiftHold({ document }: { document: WholeDocument }) {
  const client = useQueryClient();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const lift = useMutation({
    mutationFn: async (reason: string) =>
      accept((await request(LIFT, { input: { invoiceId: document.invoice!.id, reason } })).liftHold),
    onSuccess: (result) => {
      void client.invalidateQueries({ queryKey: ['document', document.id] });
      toast.show({ title: `Hold lifted; case ${result.case.number} waits for the approval` });
      setOpen(false);
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>Lift hold</Button>
      {isOpen && (
        <ReasonDialog
          isOpen
          onClose={() => setOpen(false)}
          title={`Lift the hold on invoice ${document.invoice?.number ?? ''}`}
          lead={`${heldByHand(document)?.summary.replace(/\.$/, '') ?? ''}. Say what the check came to. Somebody else than you approves the release.`}
          label="Lift hold"
          needsReason
          reasonLength={5}
          reasonHint="5 letters at least. It stays in the history and in the audit log."
          isPending={lift.isPending}
          error={lift.error}
          onConfirm={(reason) => lift.mutate(reason)}
        />
      )}
    </>
  );
}
