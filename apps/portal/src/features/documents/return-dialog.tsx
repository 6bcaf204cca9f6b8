import { accept, Button, Dialog, RefusalNote, TextArea, TextField, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { documentQuery, RETURN, type WholeDocument } from './documents.ts';

function draftOf(document: WholeDocument): string {
  const problems = document.problems.slice(0, 5).map((problem) => `– ${problem.message} (${problem.code})`);
  return `We could not read your document ${document.filename ?? ''}:\n${problems.join('\n')}\n\nPlease send it again corrected.`;
}

/** Sends a document back to whoever sent it, with the reason in words. */
export function ReturnDialog(props: { document: WholeDocument; isOpen: boolean; onClose: () => void }) {
  const { document, isOpen, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState(() => draftOf(document));
  const [email, setEmail] = useState('');
  const to = email.trim();
  const label = to ? 'Send document back' : 'Mark as sent back';
  const send = useMutation({
    mutationFn: async () => {
      const input = { documentId: document.id, reason: reason.trim(), email: to || undefined };
      return accept((await request(RETURN, { input })).returnDocument);
    },
    onSuccess: (result) => {
      client.setQueryData(documentQuery(document.id).queryKey, result.document);
      void client.invalidateQueries({ queryKey: ['documents'] });
      void client.invalidateQueries({ queryKey: ['rejected-count'] });
      toast.show({ title: to ? `Document sent back to ${to}` : 'Document marked as sent back' });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title="Send document back"
      lead="The sender gets the reason by mail, in your brand. The document stays here as it came."
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" isPending={send.isPending} isDisabled={!reason.trim()} onPress={() => send.mutate()}>
            {label}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="E-mail of the sender"
          type="email"
          autoFocus
          value={email}
          onChange={setEmail}
          hint="Empty: no mail is sent, you tell the sender yourself."
        />
        <TextArea label="Reason" rows={7} value={reason} onChange={setReason} />
        <RefusalNote error={send.error} />
      </div>
    </Dialog>
  );
}
