import { Note, Select } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { ringsQuery } from './documents.ts';

/** To which ring a version goes first; nothing where the scope has no rings. `''` is all tenants at once. */
export function RingSelect(props: { scope: string; value: string; error?: string; onChange: (ring: string) => void }) {
  const { scope, value, error, onChange } = props;
  const known = useQuery(ringsQuery(scope)).data;
  if (!known) return null;
  const { rings, staged } = known;
  if (staged)
    return (
      <Note tone="waiting">
        Version {staged.version} is with the ring {staged.ringName}. Promote it as far as the last ring or withdraw it
        before another one is published.
      </Note>
    );
  const first = rings.slice(0, -1);
  const upTo = (at: number) => first.slice(0, at + 1).flatMap(({ tenants }) => tenants);
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
          note:
            upTo(at)
              .map((tenant) => tenant.name)
              .join(', ') || 'No tenant is in it yet',
        })),
      ]}
    />
  );
}
