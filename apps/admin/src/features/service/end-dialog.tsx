import { accept, Button, Dialog, RefusalNote, TextArea, TextField } from '@clearhold/ui';
import type { AgreementVersion } from '@clearhold/ui/service';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { END_AGREEMENT } from './documents.ts';

/** Ends what is promised to a tenant, from a month on. */
export function EndDialog(props: {
  tenant: { id: string; name: string };
  latest: AgreementVersion;
  /** The running month. */
  month: string;
  onClose: () => void;
}) {
  const { tenant, latest, month, onClose } = props;
  const client = useQueryClient();
  const [from, setFrom] = useState(month);
  const [reason, setReason] = useState('');
  const end = useMutation({
    mutationFn: async () => {
      const input = { scope: tenant.id, from, expectedVersion: latest.version, reason };
      return accept((await request(END_AGREEMENT, { input })).endAgreement);
    },
    onSuccess: async () => {
      for (const key of ['agreements', 'service-months'])
        await client.invalidateQueries({ queryKey: [key, tenant.id] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`End the agreement with ${tenant.name}`}
      lead="From its month on nothing is promised, measured or given back. Months that are over keep what held for them."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="danger"
            isDisabled={reason.trim().length < 5 || from === ''}
            isPending={end.isPending}
            onPress={() => end.mutate()}
          >
            End agreement
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label="First month without it" hint="As 2026-12." value={from} onChange={setFrom} />
        <TextArea label="Reason" hint="Kept in the tenant’s log." maxLength={500} value={reason} onChange={setReason} />
        <RefusalNote error={end.error} />
      </div>
    </Dialog>
  );
}
