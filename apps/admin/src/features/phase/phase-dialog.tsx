import { accept, Button, Checkbox, Dialog, RadioGroup, RefusalNote, refusalAt, TextArea } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { type Phase, type PhaseName, SET_PHASE } from './documents.ts';
import { PHASES, phaseLabel } from './phase-words.ts';

/** Takes a tenant to another phase; a pilot and a rollout ask for business units, each change for a reason. */
export function PhaseDialog(props: {
  tenant: { id: string; name: string; units: readonly { id: string; name: string }[] };
  phase: Phase;
  onClose: () => void;
}) {
  const { tenant, phase, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState<PhaseName>(phase.name);
  const [units, setUnits] = useState<ReadonlySet<string>>(new Set(phase.units.map(({ id }) => id)));
  const [reason, setReason] = useState('');
  const asksUnits = name === 'PILOT' || name === 'ROLLOUT';
  const save = useMutation({
    mutationFn: async () => {
      const input = { scope: tenant.id, phase: name, unitIds: asksUnits ? [...units] : [], reason };
      return accept((await request(SET_PHASE, { input })).setPhase);
    },
    onSuccess: async () => {
      for (const key of [['phase', tenant.id], ['tenants']]) await client.invalidateQueries({ queryKey: key });
      onClose();
    },
  });
  const toggle = (id: string, on: boolean) => {
    const next = new Set(units);
    if (on) next.add(id);
    else next.delete(id);
    setUnits(next);
  };
  const at = (field: string) => refusalAt(save.error, field);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Phase of ${tenant.name}`}
      lead="People can act by hand in every phase. It holds from the next piece of work on."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={reason.trim().length < 5 || (name === 'PILOT' && units.size === 0)}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Set to {phaseLabel(name)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <RadioGroup label="Phase" value={name} onChange={(id) => setName(id as PhaseName)} options={[...PHASES]} />
        {asksUnits && (
          <fieldset className="flex flex-col gap-1">
            <legend className="pb-1 text-label font-medium">
              {name === 'PILOT' ? 'Units that take part' : 'Units that are still held back'}
            </legend>
            {tenant.units.map((unit) => (
              <Checkbox key={unit.id} isSelected={units.has(unit.id)} onChange={(on) => toggle(unit.id, on)}>
                {unit.name}
              </Checkbox>
            ))}
            {tenant.units.length === 0 && <p className="text-row text-muted">It has no business units.</p>}
            {at('unitIds') && <p className="text-label text-risk">{at('unitIds')}</p>}
          </fieldset>
        )}
        <TextArea
          label="Reason"
          hint="Kept in the tenant’s log."
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={at('reason')}
        />
        {!at('reason') && !at('unitIds') && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
