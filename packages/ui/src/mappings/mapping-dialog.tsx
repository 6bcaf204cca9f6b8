import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { TextArea, TextField } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { headerIn } from './draft-changes.ts';
import { MappingForm } from './mapping-form.tsx';
import { type Draft, type FieldShape, type MappingRow, mappingsKey, proposeMapping, saveMapping } from './mappings.ts';

/** A new mapping from a header's names, or a change of one that is there. */
export function MappingDialog(props: { row?: MappingRow; fields: readonly FieldShape[]; onClose: () => void }) {
  const { row, fields, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState(row?.name ?? '');
  const [line, setLine] = useState('');
  const [draft, setDraft] = useState<Draft | undefined>(row && draftOf(row));
  const propose = useMutation({ mutationFn: () => proposeMapping(headerIn(line)), onSuccess: setDraft });
  const save = useMutation({
    mutationFn: (mapping: Draft) => saveMapping({ id: row?.id, name, mapping }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: mappingsKey }),
  });
  return (
    <Dialog
      isOpen
      size="wide"
      onOpenChange={(open) => !open && onClose()}
      title={row ? `Change “${row.name}”` : 'Add column mapping'}
      lead="Files with this header are read so from now on; what was read stays as it is."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {draft ? (
            <Button
              kind="primary"
              isDisabled={!name.trim()}
              isPending={save.isPending}
              onPress={() => save.mutate(draft)}
            >
              Save mapping
            </Button>
          ) : (
            <Button
              kind="primary"
              isDisabled={headerIn(line).length < 3}
              isPending={propose.isPending}
              onPress={() => propose.mutate()}
            >
              Go on
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          hint="Whose files they are: “Acme’s monthly list”."
          maxLength={80}
          value={name}
          onChange={setName}
        />
        {!draft && (
          <TextArea
            label="Header"
            hint="The row with the names of the columns, copied from the spreadsheet or the CSV file."
            rows={3}
            value={line}
            onChange={setLine}
          />
        )}
        {draft && <MappingForm draft={draft} fields={fields} faults={[]} onChange={setDraft} />}
        <RefusalNote error={save.error ?? propose.error} />
      </div>
    </Dialog>
  );
}

const draftOf = ({ header, columns, constants, dateOrder, decimalSign, fillDown }: MappingRow): Draft => ({
  header,
  columns,
  constants,
  dateOrder,
  decimalSign,
  fillDown,
});
