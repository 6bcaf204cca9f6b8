import { Select } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../team/documents.ts';

const ALL = 'all';
const WHOLE = { id: ALL, label: 'The whole company', note: 'Each document’s buyer says which unit it is for.' };

/** The unit that everything over a channel is for, where the company has units; `undefined` for the whole company. */
export function UnitField(props: {
  unit?: { id: string; name: string };
  onChange: (unit?: { id: string; name: string }) => void;
}) {
  const units = useQuery(unitsQuery).data ?? [];
  // The unit that stands is offered also while the list is on its way, or where it can't be read.
  const offered = props.unit && !units.some(({ id }) => id === props.unit?.id) ? [props.unit, ...units] : units;
  if (offered.length === 0) return null;
  return (
    <Select
      label="Its documents are for"
      options={[WHOLE, ...offered.map(({ id, name }) => ({ id, label: name }))]}
      value={props.unit?.id ?? ALL}
      onChange={(id) => props.onChange(offered.find((one) => one.id === id))}
    />
  );
}
