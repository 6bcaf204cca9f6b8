import { accept, Button, Dialog, RefusalNote, refusalAt, TextField } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { CREATE_UNIT, type Identity, type UnitRow, UPDATE_UNIT } from './documents.ts';
import { IdentitiesField } from './identities-field.tsx';

/** Makes a business unit, or changes the name and the identities of one. */
export function UnitDialog(props: { scope: string; scopeName: string; unit?: UnitRow; onClose: () => void }) {
  const { scope, scopeName, unit, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState(unit?.name ?? '');
  const [slug, setSlug] = useState(unit?.slug ?? '');
  const [identities, setIdentities] = useState<Identity[]>(unit ? [...unit.identities] : [{ kind: 'VAT', value: '' }]);
  const save = useMutation({
    mutationFn: async () => {
      const shared = { name: name.trim(), identities: identities.filter(({ value }) => value.trim()) };
      return unit
        ? accept((await request(UPDATE_UNIT, { input: { id: unit.id, ...shared } })).updateUnit)
        : accept((await request(CREATE_UNIT, { input: { scope, slug: slug.trim(), ...shared } })).createUnit);
    },
    onMutate: () => setIdentities((now) => now.filter(({ value }) => value.trim())),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['units', scope] }),
        client.invalidateQueries({ queryKey: ['tenants'] }),
        client.invalidateQueries({ queryKey: ['scopes'] }),
      ]);
      onClose();
    },
  });
  const at = (field: string) => refusalAt(save.error, field);
  const shown = at('name') ?? at('slug') ?? identities.map((_, index) => at(`identities.${index}.value`)).find(Boolean);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={unit ? `Change ${unit.name}` : 'New business unit'}
      lead={unit ? `of ${scopeName}; what came in before keeps its unit` : `of ${scopeName}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!name.trim() || !slug.trim()}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {unit ? 'Save unit' : 'Create unit'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          autoFocus
          isRequired
          maxLength={100}
          value={name}
          onChange={setName}
          error={at('name')}
        />
        {!unit && (
          <TextField
            label="Short name"
            hint="Programs name it in X-Unit; it cannot be changed later."
            isRequired
            maxLength={40}
            placeholder="berlin"
            value={slug}
            onChange={setSlug}
            error={at('slug')}
          />
        )}
        <IdentitiesField
          value={identities}
          onChange={setIdentities}
          errorAt={(index) => at(`identities.${index}.value`)}
        />
        {!shown && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
