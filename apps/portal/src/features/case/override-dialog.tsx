import { Money, RadioGroup, useSentence } from '@clearhold/ui';
import { useState } from 'react';
import type { WholeCase } from './case-query.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useOverride } from './use-acts.ts';

/** Whether an exception still stands. */
export function isOpenException(exception: { state: string }): boolean {
  return !['RESOLVED', 'OVERRIDDEN', 'WITHDRAWN', 'CLEARED'].includes(exception.state.toUpperCase());
}

/** Departs from what policy found, by name and with a reason. */
export function OverrideDialog({ found, onClose }: { found: WholeCase; onClose: () => void }) {
  const open = found.exceptions.filter(isOpenException);
  const [chosen, setChosen] = useState(open[0]?.id ?? '');
  const sentence = useSentence();
  const override = useOverride(found, onClose);
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title="Override an exception"
      lead="A recorded departure from policy under your authority; the figures of the invoice stay as billed."
      label="Override exception"
      kind="danger"
      needsReason
      isPending={override.isPending}
      isDisabled={!chosen}
      error={override.error}
      onConfirm={(reason) => override.mutate({ exceptionId: chosen, reason })}
    >
      <RadioGroup
        label="Which one"
        value={chosen}
        onChange={setChosen}
        options={open.map((exception) => ({
          id: exception.id,
          label: sentence(exception.summary),
          note: (
            <>
              {exception.type.name},{' '}
              <Money amount={exception.amountAtRisk.amount} currency={exception.amountAtRisk.currency} /> at risk
            </>
          ),
        }))}
      />
    </ReasonDialog>
  );
}
