import { Button, Checkbox, ComboBox, NumberField, Popover, useShortcuts } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { useRef } from 'react';
import { STATES } from '../../lib/case-words.ts';
import { peopleQuery, typesQuery, unitsQuery } from './documents.ts';
import type { QueueSearch } from './queue-search.ts';

function Fields({ search, onChange }: { search: QueueSearch; onChange: (change: Partial<QueueSearch>) => void }) {
  const types = useQuery(typesQuery).data ?? [];
  const people = useQuery(peopleQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const states = new Set(search.state);
  const toggle = (state: string, on: boolean) => {
    const next = [...states].filter((each) => each !== state);
    if (on) next.push(state);
    onChange({ state: next.length > 0 ? next : undefined });
  };
  return (
    <div className="flex w-72 flex-col gap-4">
      <fieldset className="flex flex-col gap-1.5">
        <legend className="pb-1.5 text-label font-medium">State</legend>
        {Object.entries(STATES)
          .slice(0, 5)
          .map(([state, { label }]) => (
            <Checkbox key={state} isSelected={states.has(state)} onChange={(on) => toggle(state, on)}>
              {label}
            </Checkbox>
          ))}
      </fieldset>
      <ComboBox
        label="Type"
        placeholder="Any type"
        value={search.code?.[0] ?? null}
        onChange={(code) => onChange({ code: code ? [code] : undefined })}
        options={types.map(({ code, name, group }) => ({
          id: code,
          label: name,
          note: group ? `${code}, ${group}` : code,
        }))}
      />
      <ComboBox
        label="Owner"
        placeholder="Anyone"
        value={search.owner ?? null}
        onChange={(owner) => onChange({ owner: owner ?? undefined })}
        options={people.map((person) => ({ id: person.id, label: person.name }))}
      />
      {units.length > 0 && (
        <ComboBox
          label="Business unit"
          placeholder="Any unit"
          value={search.unit ?? null}
          onChange={(unit) => onChange({ unit: unit ?? undefined })}
          options={units.map((unit) => ({ id: unit.id, label: unit.name }))}
        />
      )}
      <NumberField
        label="At risk, at least"
        digits={2}
        value={search.min ?? ''}
        onChange={(min) => onChange({ min: min || undefined })}
      />
    </div>
  );
}

/** The filters of the queue; `f` opens them. */
export function FilterButton(props: { search: QueueSearch; onChange: (change: Partial<QueueSearch>) => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useShortcuts({ f: () => place.current?.querySelector('button')?.click() });
  return (
    <span ref={place} className="inline-flex">
      <Popover
        label="Filter the queue"
        placement="bottom end"
        trigger={<Button icon={<ListFilter size={16} aria-hidden />}>Filter</Button>}
      >
        <Fields {...props} />
      </Popover>
    </span>
  );
}
