import { accept, Button, Checkbox, Dialog, RefusalNote, refusalAt, TextField, useToast } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { ringsQuery } from '../policy/rings/documents.ts';
import { RingChoice } from '../policy/rings/ring-select.tsx';
import { SAVE_BLUEPRINT } from './documents.ts';

const PARTS = [
  { id: 'POLICY', label: 'Policy', note: 'The values that the tenant sets itself' },
  { id: 'UNITS', label: 'Business units', note: 'Their names, without what they buy under' },
  { id: 'BRAND', label: 'Look', note: 'Colour and product name' },
  { id: 'PLAYBOOKS', label: 'Playbooks', note: 'Which shipped ones it has as its own' },
] as const;
type Part = (typeof PARTS)[number]['id'];

/** Saves a tenant’s settings as the next version of a blueprint. */
export function SaveDialog({ tenant, onClose }: { tenant: { id: string; name: string }; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [key, setKey] = useState('');
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [parts, setParts] = useState<ReadonlySet<Part>>(new Set<Part>(['POLICY', 'PLAYBOOKS']));
  const [ring, setRing] = useState('');
  const rings = useQuery(ringsQuery()).data?.rings;
  const save = useMutation({
    mutationFn: async () => {
      const input = { scope: tenant.id, key, title, summary, parts: [...parts], ring: ring || null };
      return accept((await request(SAVE_BLUEPRINT, { input })).saveBlueprint);
    },
    onSuccess: async ({ blueprint }) => {
      toast.show({ title: `${blueprint.title}, version ${blueprint.version}, is saved` });
      for (const name of ['blueprints', 'blueprint-link', 'staged-blueprints'])
        await client.invalidateQueries({ queryKey: [name] });
      onClose();
    },
  });
  const at = (field: string) => refusalAt(save.error, field);
  const toggle = (id: Part, on: boolean) =>
    setParts(new Set(PARTS.map((one) => one.id).filter((one) => (one === id ? on : parts.has(one)))));
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Save as blueprint"
      lead={`What ${tenant.name} has set, for the next tenants. People, keys and connections are never part of it.`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!key || !title || !summary || parts.size === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Save blueprint
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label="Title" maxLength={100} value={title} onChange={setTitle} error={at('title')} />
        <TextField
          label="Short name"
          hint="A known one gets a new version, which its followers are offered."
          maxLength={40}
          inputClassName="font-mono"
          value={key}
          onChange={(text) => setKey(text.toLowerCase())}
          error={at('key')}
        />
        <TextField label="For whom" maxLength={300} value={summary} onChange={setSummary} error={at('summary')} />
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 text-label font-medium">What it takes over</legend>
          {PARTS.map(({ id, label, note }) => (
            <Checkbox key={id} label={label} note={note} isSelected={parts.has(id)} onChange={(on) => toggle(id, on)} />
          ))}
        </fieldset>
        {rings && <RingChoice rings={rings} value={ring} onChange={setRing} error={at('ring')} />}
        {!['key', 'title', 'summary', 'ring'].some(at) && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
