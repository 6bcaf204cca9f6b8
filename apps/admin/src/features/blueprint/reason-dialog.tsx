import { accept, Button, Dialog, RefusalNote, TextArea, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { FOLLOW, type Link, TAKE_UP } from './documents.ts';

export type Step = 'takeUp' | 'leave' | 'follow';

/** Asks for the reason of a step between a tenant and its blueprint, and takes the step. */
export function ReasonDialog(props: {
  tenant: { id: string; name: string };
  link: Link;
  step: Step;
  onClose: () => void;
}) {
  const { tenant, link, step, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const words = {
    takeUp: {
      act: `Take up version ${link.latest}`,
      lead: 'A change of policy: published at once, or a draft where a second person approves.',
    },
    leave: { act: 'Leave the blueprint', lead: 'Nothing changes now; later versions are no longer offered.' },
    follow: { act: 'Follow again', lead: 'Later versions are offered again.' },
  }[step];
  const go = useMutation({
    mutationFn: async () => {
      if (step !== 'takeUp') {
        const input = { scope: tenant.id, follows: step === 'follow', reason };
        accept((await request(FOLLOW, { input })).followBlueprint);
        return words.act;
      }
      const input = { scope: tenant.id, version: link.latest, reason };
      const { how } = accept((await request(TAKE_UP, { input })).takeUpBlueprint);
      return how === 'DRAFTED' ? 'A draft waits for a second person' : `Version ${link.latest} is taken up`;
    },
    onSuccess: async (title) => {
      toast.show({ title });
      for (const key of [['blueprint-link', tenant.id], ['policy'], ['tenants']])
        await client.invalidateQueries({ queryKey: key });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`${words.act}: ${tenant.name}`}
      lead={words.lead}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={reason.trim().length < 5}
            isPending={go.isPending}
            onPress={() => go.mutate()}
          >
            {words.act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextArea label="Reason" hint="Kept in the tenant’s log." maxLength={500} value={reason} onChange={setReason} />
        <RefusalNote error={go.error} />
      </div>
    </Dialog>
  );
}
