import { Button, ComboBox, Dialog, Select, TextField } from '@clearhold/ui';
import { useState } from 'react';
import type { Board } from './documents.ts';
import type { Pending } from './pending.ts';
import { systemWords } from './words.ts';

/** Says what a code of another system means here, such as a block key that the client defined in SAP. */
export function NativeDialog(props: { board: Board; onAdd: (change: Pending) => void; onClose: () => void }) {
  const { board, onAdd, onClose } = props;
  const [system, setSystem] = useState('sap');
  const [code, setCode] = useState('');
  const [type, setType] = useState<string | null>(null);
  const add = () => {
    if (!type) return;
    onAdd({ field: 'native', entry: `${system}:${code.trim()}`, value: type });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Add a code of another system"
      lead="It goes before the taxonomy’s own list, both ways: what the system says becomes this type, and a hold for this type is set there under this code."
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" isDisabled={!code.trim() || !type} onPress={add}>
            Keep the code
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Select
          label="System"
          value={system}
          onChange={setSystem}
          options={board.systems.map((id) => ({ id, label: systemWords(id) }))}
        />
        <TextField label="Its code" maxLength={80} value={code} onChange={setCode} />
        <ComboBox
          label="Means here"
          placeholder="Type a name or code"
          value={type}
          onChange={setType}
          options={board.entries.map((entry) => ({
            id: entry.type.code,
            label: entry.type.name,
            note: entry.type.code,
          }))}
        />
      </div>
    </Dialog>
  );
}
