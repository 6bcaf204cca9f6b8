import { accept, Button, Dialog, MoneyField, RefusalNote, TextArea } from '@clearhold/ui';
import type { ServiceMonth } from '@clearhold/ui/service';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { CORRECT_MONTH } from './documents.ts';

/** Puts a closed month right: an amount beside what was computed, for a reason. */
export function CorrectDialog({ scope, month, onClose }: { scope: string; month: ServiceMonth; onClose: () => void }) {
  const client = useQueryClient();
  const [credit, setCredit] = useState('');
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: async () => {
      const input = { scope, month: month.month, credit, reason };
      return accept((await request(CORRECT_MONTH, { input })).correctMonth);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['service-months', scope] });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Put ${month.month} right`}
      lead="What was computed stays as it is; the correction stands beside it."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={credit === '' || reason.trim().length < 5}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Add correction
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <MoneyField
          label="Added to the credit"
          hint="Below zero takes credit back."
          currency={month.credit?.currency ?? 'EUR'}
          allowNegative
          value={credit}
          onChange={setCredit}
        />
        <TextArea label="Reason" hint="Kept in the tenant’s log." maxLength={500} value={reason} onChange={setReason} />
        <RefusalNote error={save.error} />
      </div>
    </Dialog>
  );
}
