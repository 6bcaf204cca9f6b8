import type { AppAbility, GrantScope } from '@clearhold/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept, Button, Dialog, RefusalNote, useToast } from '../index.ts';
import { distinct, grantText, type Held, heldBy, sameGrants } from './grants.ts';
import { GrantsField, type UnitChoice } from './grants-field.tsx';
import { type PersonRow, SET_ROLES } from './people.ts';

/** Changes a person's roles; the change can be undone for some seconds. */
export function RolesDialog(props: {
  ability: AppAbility;
  scope: string;
  scopeKind: GrantScope;
  units: readonly UnitChoice[];
  person: PersonRow;
  onClose: () => void;
}) {
  const { ability, scope, scopeKind, units, person, onClose } = props;
  const client = useQueryClient();
  const toast = useToast();
  const held = heldBy(person);
  const [grants, setGrants] = useState<Held[]>(held);
  const save = async (next: readonly Held[]) => {
    const input = { scope, personId: person.id, roles: distinct(next).map(grantText) };
    const saved = accept((await request(SET_ROLES, { input })).setRoles);
    void client.invalidateQueries({ queryKey: ['people', scope] });
    return saved;
  };
  const change = useMutation({
    mutationFn: () => save(grants),
    onSuccess: () => {
      toast.show({
        title: `Roles of ${person.name} changed`,
        onUndo: () => void save(held).catch((error: Error) => toast.show({ tone: 'risk', title: error.message })),
      });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Roles of ${person.name}`}
      lead={person.email}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={sameGrants(held, grants)}
            isPending={change.isPending}
            onPress={() => change.mutate()}
          >
            Change roles
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <GrantsField
          ability={ability}
          scope={scope}
          scopeKind={scopeKind}
          units={units}
          personId={person.id}
          held={held}
          value={grants}
          onChange={setGrants}
        />
        <RefusalNote error={change.error} />
      </div>
    </Dialog>
  );
}
