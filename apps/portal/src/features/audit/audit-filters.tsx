import { Button, TextField } from '@clearhold/ui';
import { useEffect, useState } from 'react';
import type { AuditSearch } from './documents.ts';

/** Narrows the log by action, subject and days. */
export function AuditFilters({ search, onChange }: { search: AuditSearch; onChange: (change: AuditSearch) => void }) {
  const [action, setAction] = useState(search.action ?? '');
  const [subject, setSubject] = useState(search.subject ?? '');
  useEffect(() => setAction(search.action ?? ''), [search.action]);
  useEffect(() => setSubject(search.subject ?? ''), [search.subject]);
  const narrowed = Boolean(search.action || search.subject || search.from || search.to);
  return (
    <form
      aria-label="Filter the log"
      className="grid grid-cols-2 items-end gap-2 pt-1 pb-2.5 sm:flex sm:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ action: action.trim() || undefined, subject: subject.trim() || undefined });
      }}
    >
      <TextField label="Action" placeholder="case.released" value={action} onChange={setAction} className="sm:w-40" />
      <TextField label="Object’s id" value={subject} onChange={setSubject} className="sm:w-56" />
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
          onPress={() => onChange({ action: undefined, subject: undefined, from: undefined, to: undefined })}
        >
          Clear
        </Button>
      )}
    </form>
  );
}
