import { accept, Button, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { ReasonDialog } from '../case/reason-dialog.tsx';
import { HOLD, type WholeDocument } from './documents.ts';

export const BY_HAND = 'AP.HOLD.MANUAL';

/** True where the invoice of a document can still be held, and nobody holds it. */
export const canBeHeld = ({ invoice, exceptions }: WholeDocument): boolean =>
  !!invoice &&
  ['CLEAR', 'HELD'].includes(invoice.status) &&
  !exceptions.some(({ code, state }) => code === BY_HAND && state === 'OPEN');

/** Holds the invoice of a document by hand, with a reason. */
export function HoldInvoice({ document }: { document: WholeDocument }) {
  const client = useQueryClient();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const hold = useMutation({
    mutationFn: async (reason: string) =>
      accept((await request(HOLD, { input: { invoiceId: document.invoice!.id, reason } })).holdInvoice),
    onSuccess: (result) => {
      void client.invalidateQueries({ queryKey: ['document', document.id] });
      toast.show({ title: `Invoice held; case ${result.case.number} is open about it` });
      setOpen(false);
    },
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>Hold invoice</Button>
      {isOpen && (
        <ReasonDialog
          isOpen
          onClose={() => setOpen(false)}
          title={`Hold invoice ${document.invoice?.number ?? ''}`}
          lead="It is not paid until the case that this opens has ended. Somebody else than you approves its release."
          label="Hold invoice"
          needsReason
          reasonLength={5}
          reasonHint="5 letters at least. It stays in the history and in the audit log."
          isPending={hold.isPending}
          error={hold.error}
          onConfirm={(reason) => hold.mutate(reason)}
        />
      )}
    </>
  );
}
