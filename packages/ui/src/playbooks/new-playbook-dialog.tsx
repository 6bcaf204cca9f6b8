import type { Playbook } from '@clearhold/cases/playbook';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import type { PlaybookRow } from './documents.ts';
import { keepDraft } from './kept-draft.ts';

/** A playbook of one's own begins as a copy of one that runs, under a name of its own. */
export function NewPlaybookDialog(props: {
  scope: string;
  rows: readonly PlaybookRow[];
  onBegin: (key: string) => void;
  onClose: () => void;
}) {
  const { scope, rows, onBegin, onClose } = props;
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(() => rows.find(({ key }) => key === 'general-review')?.key ?? rows[0]?.key ?? '');
  const begin = () => {
    const key = keyFor(title, (one) => rows.some((row) => row.key === one));
    const { definition } = rows.find((row) => row.key === from)!;
    keepDraft(scope, key, {
      playbook: { ...(definition as Playbook), key, version: 1, title: title.trim(), appliesTo: [] },
    });
    onBegin(key);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title="New playbook"
      lead="It holds for nothing before it is published."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={title.trim().length < 3 || !from} onPress={begin}>
            Begin
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          autoFocus
          maxLength={80}
          hint="What goes wrong, in a few words: “Freight without an order”"
          value={title}
          onChange={setTitle}
        />
        <Select
          label="Begin with the steps of"
          value={from}
          onChange={setFrom}
          options={rows.map(({ key, title: label }) => ({ id: key, label }))}
        />
      </div>
    </Dialog>
  );
}

/** A playbook's key from its name; a number at its end where it is taken. */
export function keyFor(title: string, isTaken: (key: string) => boolean): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50)
    .replace(/-$/, '');
  const key = plain || 'playbook';
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? key : `${key}-${number}`;
    if (!isTaken(one)) return one;
  }
}
