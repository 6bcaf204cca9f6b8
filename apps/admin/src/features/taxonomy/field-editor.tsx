import { Button, NumberField, Select, TextArea, TextField } from '@clearhold/ui';
import { useState } from 'react';
import type { Board, Entry, Field } from './documents.ts';
import type { Pending } from './pending.ts';
import { titleOf } from './type-fields.tsx';
import { AUTONOMY_WORDS, modesOf, roleWords } from './words.ts';

/** Changes one field of one type at one scope; what it makes waits until it is published. */
export function FieldEditor(props: {
  board: Board;
  entry: Entry;
  field: Field;
  onChange: (change: Pending) => void;
  onClose: () => void;
}) {
  const { board, entry, field, onChange, onClose } = props;
  const [value, setValue] = useState(field.value === null || field.value === undefined ? '' : String(field.value));
  const [mode, setMode] = useState(field.ownMode ?? 'default');
  const modes = modesOf(field.field, board.scopeKind);
  const at = { field: field.field, entry: field.language ? `${entry.type.code}.${field.language}` : entry.type.code };
  const isNumber = field.field === 'sla';
  const isWhole = isNumber ? /^[1-9]\d{0,3}$/.test(value) : value.trim() !== '';
  const keep = () => {
    const said = isNumber ? Number(value) : field.field === 'enabled' ? value === 'true' : value.trim();
    onChange({ ...at, value: said, mode });
    onClose();
  };
  const inherit = () => {
    onChange({ ...at, remove: true });
    onClose();
  };
  return (
    <div className="flex max-w-xl flex-col gap-3 pt-3 pb-1">
      <ValueField board={board} field={field} value={value} onChange={setValue} />
      {modes.length > 0 && <Select label="For the levels below" value={mode} onChange={setMode} options={modes} />}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" isDisabled={!isWhole} onPress={keep}>
          Keep the change
        </Button>
        {field.own && field.field !== 'child' && <Button onPress={inherit}>Inherit again</Button>}
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function ValueField(props: { board: Board; field: Field; value: string; onChange: (value: string) => void }) {
  const { board, field, value, onChange } = props;
  const label = titleOf(field);
  const choice = choicesOf(board, field.field);
  if (choice) return <Select label={label} value={value || null} onChange={onChange} options={choice} />;
  if (field.field === 'sla')
    return <NumberField label={label} aside="business hours" digits={0} value={value} onChange={onChange} />;
  if (field.field === 'description')
    return <TextArea label={label} rows={2} maxLength={600} value={value} onChange={onChange} />;
  if (field.field === 'child')
    return (
      <TextArea
        label={label}
        hint={`In CEL, over ${board.facts.join(', ')}: words.contains("freight")`}
        rows={2}
        maxLength={1000}
        value={value}
        onChange={onChange}
      />
    );
  return <TextField label={label} maxLength={field.field === 'group' ? 60 : 120} value={value} onChange={onChange} />;
}

function choicesOf(board: Board, field: string) {
  if (field === 'owner') return board.owners.map((id) => ({ id, label: roleWords(id, board) }));
  if (field === 'playbook') return board.playbooks.map(({ key, title }) => ({ id: key, label: title, note: key }));
  if (field === 'autonomy') return Object.entries(AUTONOMY_WORDS).map(([id, label]) => ({ id, label }));
  if (field === 'enabled')
    return [
      { id: 'true', label: 'Yes' },
      { id: 'false', label: 'No: count it and hold nothing' },
    ];
  return undefined;
}
