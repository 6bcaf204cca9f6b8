import { Button, Checkbox, Select, TextField } from '@clearhold/ui';
import { useState } from 'react';
import type { Rings } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Puts several tenants into one ring, with one reason. */
export function FillDialog({ rings: { rings, scopeId }, onClose }: { rings: Rings; onClose: () => void }) {
  const [to, setTo] = useState(rings[0]?.key ?? '');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const others = rings.filter(({ key }) => key !== to);
  const tenants = others.flatMap((ring) => ring.tenants.map((tenant) => ({ ...tenant, ring: ring.name })));
  const found = tenants.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const going = tenants.filter(({ id }) => chosen.has(id));
  const add = (ids: readonly string[]) => setChosen(new Set([...chosen, ...ids]));
  const drop = (id: string) => setChosen(new Set([...chosen].filter((one) => one !== id)));
  const name = rings.find(({ key }) => key === to)?.name ?? '';
  return (
    <ReasonDialog
      scope={scopeId}
      title="Move several tenants"
      lead="Rings decide how early a version of your policy reaches a tenant. Nothing changes for them today."
      act={going.length ? `Put ${going.length} into ${name}` : `Put into ${name}`}
      does={{ do: 'put', tenants: going.map(({ id }) => id), ring: to }}
      isDisabled={going.length === 0}
      onClose={onClose}
    >
      <Select
        label="Into ring"
        options={rings.map(({ key, name: label }) => ({ id: key, label }))}
        value={to}
        onChange={setTo}
      />
      <TextField label="Tenants" placeholder="Part of a name" value={words} onChange={setWords} />
      <div className="flex items-center gap-2 text-row text-muted">
        {going.length} of {tenants.length} chosen
        <Button
          size="small"
          className="ms-auto"
          isDisabled={found.length === 0}
          onPress={() => add(found.map(({ id }) => id))}
        >
          Choose all {found.length}
        </Button>
        <Button size="small" isDisabled={going.length === 0} onPress={() => setChosen(new Set())}>
          Choose none
        </Button>
      </div>
      <ul aria-label="Tenants to choose" className="max-h-64 divide-y divide-line overflow-y-auto border-y border-line">
        {found.map(({ id, name: label, ring }) => (
          <li key={id} className="flex min-h-9 items-center gap-2 text-row">
            <Checkbox isSelected={chosen.has(id)} onChange={(on) => (on ? add([id]) : drop(id))}>
              {label}
            </Checkbox>
            <span className="ms-auto text-muted">{ring}</span>
          </li>
        ))}
        {found.length === 0 && <li className="py-2 text-row text-muted">No tenant is called so</li>}
      </ul>
    </ReasonDialog>
  );
}
