import { accept, Button, Dialog, RefusalNote, refusalAt, Section, StateText, TextArea, useToast } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql, request } from '../../lib/graphql.ts';
import { useCan } from '../../lib/session.ts';

const SUSPEND = graphql(`
  mutation SuspendTenant($input: SuspendTenantInput!) {
    suspendTenant(input: $input) {
      __typename
      ... on TenantSuspension { tenant { id status } }
      ... on Denied { code message hint path }
      ... on Invalid { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);

interface Tenant {
  id: string;
  name: string;
  status: string;
}

/** Whether a tenant is served, and the way to let it rest. */
export function SuspensionPart({ tenant }: { tenant: Tenant }) {
  const mayChange = useCan('create', 'Tenant');
  const [asking, setAsking] = useState(false);
  const isSuspended = tenant.status === 'suspended';
  return (
    <Section
      title="Service"
      actions={
        mayChange && (
          <Button size="small" onPress={() => setAsking(true)}>
            {isSuspended ? 'Resume' : 'Suspend'}
          </Button>
        )
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 text-row">
        <StateText tone={isSuspended ? 'waiting' : 'good'}>{isSuspended ? 'Suspended' : 'Served'}</StateText>
        {isSuspended ? 'Nobody gets in, keys are refused, work waits.' : 'Its people, suppliers and programs get in.'}
      </p>
      {asking && <SuspendDialog tenant={tenant} isSuspended={isSuspended} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function SuspendDialog(props: { tenant: Tenant; isSuspended: boolean; onClose: () => void }) {
  const { tenant, isSuspended, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const act = isSuspended ? `Resume ${tenant.name}` : `Suspend ${tenant.name}`;
  const save = useMutation({
    mutationFn: async () => {
      const input = { scope: tenant.id, suspended: !isSuspended, reason };
      return accept((await request(SUSPEND, { input })).suspendTenant);
    },
    onSuccess: async () => {
      toast.show({ title: isSuspended ? `${tenant.name} is served again` : `${tenant.name} is suspended` });
      await client.invalidateQueries({ queryKey: ['tenants'] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="small"
      title={act}
      lead={
        isSuspended
          ? 'Its people and suppliers get in again; the work that waited is done.'
          : 'Nobody gets in, suppliers’ links stop answering, keys are refused, work waits. Nothing is deleted.'
      }
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind={isSuspended ? 'primary' : 'danger'}
            isDisabled={reason.trim().length < 5}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextArea
          label="Reason"
          hint="Kept in the tenant’s log."
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={refusalAt(save.error, 'reason')}
        />
        {!refusalAt(save.error, 'reason') && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
