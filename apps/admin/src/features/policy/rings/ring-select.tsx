import { Note, Select } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { type Rings, ringsQuery } from './documents.ts';

interface Chosen {
  value: string;
  error?: string;
  onChange: (ring: string) => void;
}

/** To which ring something goes first. `''` is all tenants at once. */
export function RingChoice({ rings, value, error, onChange }: Chosen & { rings: Rings['rings'] }) {
  const first = rings.slice(0, -1);
  const upTo = (at: number) => first.slice(0, at + 1).flatMap(({ tenants }) => tenants);
  const names = (at: number) => upTo(at).map(({ name }) => name);
  return (
    <Select
      label="Goes to"
      value={value || 'all'}
      error={error}
      onChange={(ring) => onChange(ring === 'all' ? '' : ring)}
      options={[
        { id: 'all', label: 'All tenants at once' },
        ...first.map(({ key, name }, at) => ({
          id: key,
          label: `${name} first`,
          note: names(at).join(', ') || 'No tenant is in it yet',
        })),
      ]}
    />
  );
}

/** To which ring a version of policy goes first, or why it has to wait; nothing where the scope has no rings. */
export function RingSelect({ scope, ...chosen }: Chosen & { scope: string }) {
  const known = useQuery(ringsQuery(scope)).data;
  if (!known) return null;
  const { rings, staged } = known;
  if (!staged) return <RingChoice rings={rings} {...chosen} />;
  return (
    <Note tone="waiting">
      Version {staged.version} is with the ring {staged.ringName}. Promote it as far as the last ring or withdraw it
      before another one is published.
    </Note>
  );
}
