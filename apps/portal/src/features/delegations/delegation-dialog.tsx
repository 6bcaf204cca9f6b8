import {
  Button,
  Dialog,
  InstantField,
  RefusalNote,
  refusalAt,
  Select,
  TextField,
  useLocale,
  useToast,
} from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { delegationsQuery, setDelegation } from './documents.ts';

const WEEK = 7 * 86_400_000;

/** Hands the approvals of `own`, or of anybody chosen, to a colleague for a while. */
export function DelegationDialog(props: {
  people: readonly { id: string; name: string }[];
  /** One's own id, where nobody else's may be handed on. */
  own?: string;
  onClose: () => void;
}) {
  const { people, own, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const { clock } = useLocale();
  const [fromId, setFrom] = useState(own ?? '');
  const [toId, setTo] = useState('');
  const [startsAt, setStart] = useState(() => clock.now().toISOString());
  const [endsAt, setEnd] = useState(() => new Date(clock.now().getTime() + WEEK).toISOString());
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => setDelegation({ fromId, toId, startsAt, endsAt, reason }),
    onSuccess: async ({ to }) => {
      await client.invalidateQueries({ queryKey: delegationsQuery.queryKey });
      toast.show({ title: `The approvals go to ${to.name}` });
      onClose();
    },
  });
  const at = (field: string) => refusalAt(save.error, field);
  const isAtField = ['fromId', 'toId', 'startsAt', 'endsAt', 'reason'].some((field) => at(field));
  const options = people.map(({ id, name }) => ({ id, label: name }));
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={own ? 'Hand on your approvals' : 'Hand on a person’s approvals'}
      lead="The colleague approves what both may approve. Each decision bears both names."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!fromId || !toId || !startsAt || !endsAt || reason.trim().length < 3}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Hand on
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!own && <Select label="Who is out" value={fromId} onChange={setFrom} options={options} error={at('fromId')} />}
        <Select
          label="Who decides meanwhile"
          value={toId}
          onChange={setTo}
          options={options.filter(({ id }) => id !== fromId)}
          error={at('toId')}
        />
        <InstantField label="From" value={startsAt} onChange={setStart} error={at('startsAt')} />
        <InstantField label="Until" value={endsAt} onChange={setEnd} isAhead error={at('endsAt')} />
        <TextField label="Why" value={reason} onChange={setReason} maxLength={300} isRequired error={at('reason')} />
        {!isAtField && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
