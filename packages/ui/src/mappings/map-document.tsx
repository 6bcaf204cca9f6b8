import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { MappingForm } from './mapping-form.tsx';
import {
  type Draft,
  type FieldShape,
  mappingsKey,
  mappingsQuery,
  type Preview,
  previewQuery,
  saveMapping,
  trialQuery,
} from './mappings.ts';
import { PreviewRows } from './preview-rows.tsx';
import { TrialResult } from './trial-result.tsx';

/** Props of `MapDocument`. */
export interface MapDocumentProps {
  documentId: string;
  /** A mapping's first name: the file's. */
  name: string;
  onSaved: () => void;
}

/** Says which column of a waiting file is what, with its first rows and what it would give beside. */
export function MapDocument(props: MapDocumentProps) {
  const [place, setPlace] = useState<{ sheet?: number; headerRow?: number }>({});
  const list = useQuery(mappingsQuery);
  const preview = useQuery(previewQuery(props.documentId, place.sheet, place.headerRow));
  return (
    <Answer
      query={preview}
      what="The file’s rows"
      loading={<Skeleton lines={6} />}
      missing={<p>The file cannot be shown.</p>}
    >
      {(table) => (
        <div className="flex flex-col gap-5">
          <Place table={table} onChange={setPlace} />
          <PreviewRows table={table} />
          {list.data && (
            <Editor key={`${table.sheet} ${table.headerRow}`} {...props} table={table} fields={list.data.tableFields} />
          )}
        </div>
      )}
    </Answer>
  );
}

function Place({
  table,
  onChange,
}: {
  table: Preview;
  onChange: (place: { sheet?: number; headerRow?: number }) => void;
}) {
  const rows = table.rows.filter(({ cells }) => cells.filter(Boolean).length >= 3).slice(0, 30);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {table.sheets.length > 1 && (
        <Select
          label="Sheet"
          options={table.sheets.map((name, index) => ({ id: String(index), label: name }))}
          value={String(table.sheet)}
          onChange={(sheet) => onChange({ sheet: Number(sheet) })}
        />
      )}
      <Select
        label="Names of the columns stand in"
        options={rows.map(({ row, cells }) => ({
          id: String(row),
          label: `Row ${row}`,
          note: cells.filter(Boolean).slice(0, 3).join(', '),
        }))}
        value={String(table.headerRow)}
        onChange={(row) => onChange({ sheet: table.sheet, headerRow: Number(row) })}
      />
    </div>
  );
}

function Editor(props: MapDocumentProps & { table: Preview; fields: readonly FieldShape[] }) {
  const { documentId, table, fields, onSaved } = props;
  const client = useQueryClient();
  const [name, setName] = useState(props.name.slice(0, 80));
  const [draft, setDraft] = useState<Draft>(table.proposal);
  const trial = useQuery(trialQuery(documentId, draft));
  const save = useMutation({
    mutationFn: () => saveMapping({ name, mapping: draft }),
    onSuccess: onSaved,
    onSettled: () => client.invalidateQueries({ queryKey: mappingsKey }),
  });
  const samples = table.rows.filter(({ row }) => row > table.headerRow);
  const samplesOf = (column: number) => samples.flatMap(({ cells }) => cells[column - 1] || []).slice(0, 3);
  return (
    <>
      <MappingForm
        draft={draft}
        fields={fields}
        samplesOf={samplesOf}
        faults={trial.data?.faults ?? []}
        onChange={setDraft}
      />
      {trial.data && <TrialResult trial={trial.data} />}
      <RefusalNote error={trial.error ?? save.error} />
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label="Name of the mapping"
          maxLength={80}
          value={name}
          onChange={setName}
          className="w-72 max-w-full"
        />
        <Button
          kind="primary"
          isDisabled={!name.trim() || !trial.data || trial.data.faults.length > 0}
          isPending={save.isPending}
          onPress={() => save.mutate()}
        >
          Save and read the file
        </Button>
      </div>
    </>
  );
}
