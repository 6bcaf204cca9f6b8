import { Button, ComboBox, Dialog, TextArea, TextField } from '@clearhold/ui';
import { useState } from 'react';
import type { Board } from './documents.ts';
import type { Pending } from './pending.ts';

/** Adds a type below one of the taxonomy: its code, its name, and the condition that gives it to an exception. */
export function ChildDialog(props: {
  board: Board;
  parent?: string;
  onAdd: (change: Pending) => void;
  onClose: () => void;
}) {
  const { board, onAdd, onClose } = props;
  const [parent, setParent] = useState<string | null>(props.parent ?? null);
  const [segment, setSegment] = useState('');
  const [name, setName] = useState('');
  const [condition, setCondition] = useState('');
  const last = segment
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9_]+/g, '_');
  const code = parent && last ? `${parent}.${last}` : undefined;
  const isWhole = code && /^[A-Z][A-Z0-9_]*$/.test(last) && name.trim() && condition.trim();
  const add = () => {
    if (!code) return;
    onAdd({ field: 'child', entry: code, value: condition.trim() });
    onAdd({ field: 'name', entry: code, value: name.trim() });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Add a child type"
      lead="An exception of the type above that meets the condition gets the child’s code, and with it the child’s time, owner and playbook. Figures go on counting it under the published code."
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" isDisabled={!isWhole} onPress={add}>
            Keep the child type
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ComboBox
          label="Below"
          placeholder="Type a name or code"
          value={parent}
          onChange={setParent}
          options={board.entries.map(({ type }) => ({ id: type.code, label: type.name, note: type.code }))}
        />
        <TextField
          label="Last part of the code"
          hint={code ? `Its code: ${code}` : 'One word in capitals, such as FREIGHT'}
          maxLength={40}
          value={segment}
          onChange={setSegment}
        />
        <TextField label="Name" maxLength={120} value={name} onChange={setName} />
        <TextArea
          label="Condition"
          hint={`In CEL, over ${board.facts.join(', ')}: words.contains("freight")`}
          rows={3}
          maxLength={1000}
          value={condition}
          onChange={setCondition}
        />
      </div>
    </Dialog>
  );
}
