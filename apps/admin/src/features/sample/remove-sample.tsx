import { accept, Button, Dialog, RefusalNote, Section, StateText, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';
import { REMOVE_SAMPLE } from './documents.ts';

/** What a sample tenant is, and the one act that removes it. */
export function SamplePart({ tenant }: { tenant: { id: string; name: string } }) {
  const [asking, setAsking] = useState(false);
  const mayRemove = useCan('create', 'Tenant');
  return (
    <Section
      title="Sample"
      actions={
        mayRemove && (
          <Button size="small" kind="danger" onPress={() => setAsking(true)}>
            Remove
          </Button>
        )
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 text-row">
        <StateText tone="info">Sample tenant</StateText>
        Documents and people are made up. It counts in no figure, writes to no ERP and sends no mail.
      </p>
      {asking && <RemoveDialog tenant={tenant} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function RemoveDialog({ tenant, onClose }: { tenant: { id: string; name: string }; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: async () => accept((await request(REMOVE_SAMPLE, { input: { scope: tenant.id } })).removeSampleTenant),
    onSuccess: async () => {
      await navigate({ to: '/tenants', search: {} });
      await client.invalidateQueries({ queryKey: ['tenants'] }); // said once the list is without it
      toast.show({ title: `${tenant.name} is removed` });
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={`Remove ${tenant.name}`}
      lead="Everything that was done in it goes: cases, documents, people, its log. Nothing of it is kept, and nothing can be brought back. Your own log says that you removed it."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            Remove it
          </Button>
        </>
      }
    >
      <RefusalNote error={remove.error} />
    </Dialog>
  );
}
