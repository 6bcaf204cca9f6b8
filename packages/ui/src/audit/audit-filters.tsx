import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { type AuditSearch, actionsQuery } from './documents.ts';

const ALL = 'all';

interface AuditFiltersProps {
  search: AuditSearch;
  /** What it can be narrowed to besides: business units, or a console's tenants. */
  scopes: readonly { id: string; name: string }[];
  scopeLabel: string;
  onChange: (change: AuditSearch) => void;
}

/** Narrows the log: by whom, what, about what, where, when. */
export function AuditFilters({ search, scopes, scopeLabel, onChange }: AuditFiltersProps) {
  const [who, setWho] = useState(search.who ?? '');
  const [subject, setSubject] = useState(search.subject ?? '');
  const actions = useQuery(actionsQuery).data ?? [];
  useEffect(() => setWho(search.who ?? ''), [search.who]);
  useEffect(() => setSubject(search.subject ?? ''), [search.subject]);
  const narrowed = Boolean(search.who || search.action || search.subject || search.unit || search.from || search.to);
  return (
    <form
      aria-label="Filter the log"
      className="grid grid-cols-2 items-end gap-2 pt-1 pb-2.5 sm:flex sm:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ who: who.trim() || undefined, subject: subject.trim() || undefined });
      }}
    >
      <TextField label="Who" placeholder="Name" value={who} onChange={setWho} className="sm:w-36" />
      <Select
        label="What"
        className="sm:w-48"
        value={search.action ?? ALL}
        onChange={(action) => onChange({ action: action === ALL ? undefined : action })}
        options={[
          { id: ALL, label: 'Anything' },
          ...actions.map(({ action, title }) => ({ id: action, label: title })),
        ]}
      />
      <TextField label="Object" placeholder="Number or id" value={subject} onChange={setSubject} className="sm:w-44" />
      {scopes.length > 0 && (
        <Select
          label={scopeLabel}
          className="sm:w-44"
          value={search.unit ?? ALL}
          onChange={(unit) => onChange({ unit: unit === ALL ? undefined : unit })}
          options={[{ id: ALL, label: 'All' }, ...scopes.map(({ id, name }) => ({ id, label: name }))]}
        />
      )}
      <TextField
        label="From"
        type="date"
        value={search.from ?? ''}
        onChange={(from) => onChange({ from: from || undefined })}
        className="sm:w-36"
      />
      <TextField
        label="To"
        type="date"
        value={search.to ?? ''}
        onChange={(to) => onChange({ to: to || undefined })}
        className="sm:w-36"
      />
      <Button type="submit">Filter log</Button>
      {narrowed && (
        <Button
          kind="quiet"
          onPress={() =>
            onChange({
              who: undefined,
              action: undefined,
              subject: undefined,
              unit: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          Clear
        </Button>
      )}
    </form>
  );
}
