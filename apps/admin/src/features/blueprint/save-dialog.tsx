import { accept, Button, Checkbox, Dialog, FileDrop, RefusalNote, refusalAt, TextField, useToast } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { ringsQuery } from '../policy/rings/documents.ts';
import { RingChoice } from '../policy/rings/ring-select.tsx';
import { ChecksFields, checksInput, filesInput, NO_CHECKS } from './checks-fields.tsx';
import { SAVE_BLUEPRINT } from './documents.ts';

const PARTS = [
  { id: 'POLICY', label: 'Policy', note: 'The values that the tenant sets itself' },
  { id: 'TAXONOMY', label: 'Exception types', note: 'Names, owners, own types, codes of other systems' },
  { id: 'PLAYBOOKS', label: 'Playbooks', note: 'Its own ones, and steps that it changed' },
  { id: 'ROLES', label: 'Roles', note: 'Its own ones, and what it calls others' },
  { id: 'CALENDAR', label: 'Calendar', note: 'Working hours and holidays' },
  { id: 'CONNECTIONS', label: 'Connections', note: 'Which ERP and how; each tenant adds address and sign-in' },
  { id: 'UNITS', label: 'Business units', note: 'Their names, without what they buy under' },
  { id: 'BRAND', label: 'Look', note: 'Colours, logos, typeface, links' },
] as const;
type Part = (typeof PARTS)[number]['id'];

/** Saves a tenant’s settings as the next version of a blueprint. */
export function SaveDialog({ tenant, onClose }: { tenant: { id: string; name: string }; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [key, setKey] = useState('');
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [parts, setParts] = useState<ReadonlySet<Part>>(
    new Set<Part>(['POLICY', 'TAXONOMY', 'PLAYBOOKS', 'ROLES', 'CALENDAR']),
  );
  const [ring, setRing] = useState('');
  const [saysChecks, setSaysChecks] = useState(false);
  const [checks, setChecks] = useState(NO_CHECKS);
  const [saysSamples, setSaysSamples] = useState(false);
  const [samples, setSamples] = useState<readonly File[]>([]);
  const rings = useQuery(ringsQuery()).data?.rings;
  const save = useMutation({
    mutationFn: async () => {
      const said = saysChecks ? await checksInput(checks) : null;
      const files = saysSamples ? await filesInput(samples) : null;
      const about = { scope: tenant.id, key, title, summary, parts: [...parts], ring: ring || null };
      const input = { ...about, checks: said, samples: files };
      return accept((await request(SAVE_BLUEPRINT, { input })).saveBlueprint);
    },
    onSuccess: async ({ blueprint }) => {
      toast.show({ title: `${blueprint.title}, version ${blueprint.version}, is saved` });
      for (const name of ['blueprints', 'blueprint-link', 'staged-blueprints', 'followed-blueprints'])
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
      lead={`What ${tenant.name} has set, for the next tenants. People, keys, addresses and sign-ins are never part of it.`}
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
            <Checkbox key={id} note={note} isSelected={parts.has(id)} onChange={(on) => toggle(id, on)}>
              {label}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 text-label font-medium">What must hold at its followers</legend>
          <Checkbox
            note="Otherwise what the version before says goes on"
            isSelected={saysChecks}
            onChange={setSaysChecks}
          >
            Say it with this version
          </Checkbox>
          {saysChecks && <ChecksFields draft={checks} onChange={setChecks} error={at} />}
        </fieldset>
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 text-label font-medium">Sample documents</legend>
          <Checkbox
            note="For sample tenants; otherwise those of the version before go on"
            isSelected={saysSamples}
            onChange={setSaysSamples}
          >
            Give them with this version
          </Checkbox>
          {saysSamples && (
            <div className="ps-6">
              <FileDrop
                label="Files"
                hint="Invoices as XML; suppliers, orders and receipts as JSON; 50 at most, and nothing real"
                accept={['.xml', '.json']}
                allowsMultiple
                files={samples}
                onChange={setSamples}
                error={at('samples')}
              />
            </div>
          )}
        </fieldset>
        {rings && <RingChoice rings={rings} value={ring} onChange={setRing} error={at('ring')} />}
        {!['key', 'title', 'summary', 'ring', 'checks.cases', 'checks.documents', 'samples'].some(at) && (
          <RefusalNote error={save.error} />
        )}
      </div>
    </Dialog>
  );
}
