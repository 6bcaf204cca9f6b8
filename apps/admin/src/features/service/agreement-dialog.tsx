import {
  accept,
  Button,
  Checkbox,
  Dialog,
  MoneyField,
  NumberField,
  RefusalNote,
  TextArea,
  TextField,
} from '@clearhold/ui';
import type { AgreementVersion } from '@clearhold/ui/service';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { CreditSteps } from './credit-steps.tsx';
import { SET_AGREEMENT } from './documents.ts';
import { type AgreementDraft, draftOf, inputOf, PROMISES, type PromiseDraft } from './draft.ts';
import { ExcusedParties } from './excused-parties.tsx';

interface Tenant {
  id: string;
  name: string;
  currency: string;
}

/** Writes the next version of what is promised to a tenant. */
export function AgreementDialog(props: {
  tenant: Tenant;
  latest: AgreementVersion | undefined;
  month: string;
  onClose: () => void;
}) {
  const { tenant, latest, month, onClose } = props;
  const client = useQueryClient();
  const [draft, setDraft] = useState<AgreementDraft>(() => draftOf(latest, month));
  const change = (more: Partial<AgreementDraft>) => setDraft({ ...draft, ...more });
  const save = useMutation({
    mutationFn: async () =>
      accept((await request(SET_AGREEMENT, { input: inputOf(draft, tenant.id, latest) })).setAgreement),
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
      title={`Agreement with ${tenant.name}`}
      lead="It holds from its month on. Months that are over keep what held for them."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={draft.reason.trim().length < 5 || draft.fee === ''}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Set agreement
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label="From month" hint="As 2026-12." value={draft.from} onChange={(from) => change({ from })} />
        <Promises promises={draft.promises} onChange={(promises) => change({ promises })} />
        <MoneyField
          label="Monthly fee"
          currency={tenant.currency}
          value={draft.fee}
          onChange={(fee) => change({ fee })}
        />
        <CreditSteps steps={draft.credits} onChange={(credits) => change({ credits })} />
        <NumberField
          className="w-56"
          label="All credits of a month at most"
          after="% of the fee"
          digits={2}
          value={draft.creditLimit}
          onChange={(creditLimit) => change({ creditLimit })}
        />
        <ExcusedParties excused={draft.excused} onChange={(excused) => change({ excused })} />
        <TextArea
          label="Reason"
          hint="Kept in the tenant’s log."
          maxLength={500}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
        <RefusalNote error={save.error} />
      </div>
    </Dialog>
  );
}

function Promises(props: {
  promises: AgreementDraft['promises'];
  onChange: (promises: AgreementDraft['promises']) => void;
}) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-label font-medium">Promises</legend>
      {PROMISES.map(({ kind, label, hours }) => {
        const one = props.promises[kind];
        const change = (more: Partial<PromiseDraft>) =>
          props.onChange({ ...props.promises, [kind]: { ...one, ...more } });
        return (
          <div key={kind} className="flex flex-wrap items-end gap-3">
            <Checkbox className="min-w-48 flex-1 pb-1" isSelected={one.on} onChange={(on) => change({ on })}>
              {label}
            </Checkbox>
            {one.on && (
              <NumberField
                className="w-28"
                label="Target"
                after="%"
                digits={2}
                value={one.target}
                onChange={(target) => change({ target })}
              />
            )}
            {one.on && hours !== null && (
              <NumberField
                className="w-28"
                label="Within"
                after="h"
                digits={0}
                value={one.hours}
                onChange={(text) => change({ hours: text })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
