import { Button, Note, RadioGroup } from '@clearhold/ui';
import { useState } from 'react';
import type { Setting } from './documents.ts';
import { beginningOf, type Change, modesFor, type Said } from './draft.ts';
import { ValueField } from './fields/value-field.tsx';
import { kindOf } from './value-kind.ts';
import { MODE_WORDS } from './value-words.ts';

/** The form of one setting at one scope; what it makes waits in the draft until it is published. */
export function SettingForm(props: {
  setting: Setting;
  scopeKind: string;
  said: Said | undefined;
  waiting: Change | undefined;
  onChange: (change: Change | undefined) => void;
  onClose: () => void;
}) {
  const { setting, scopeKind, said, waiting, onChange, onClose } = props;
  const [form, setForm] = useState(() => beginningOf(setting, said, waiting));
  const modes = modesFor(setting, scopeKind);
  const offered = modes.includes(form.mode) ? modes : [...modes, form.mode];
  const isWhole = isComplete(setting, form.value);
  const take = () => {
    onChange(form);
    onClose();
  };
  const inherit = () => {
    onChange('inherit');
    onClose();
  };
  return (
    <div className="flex flex-col gap-4 pt-2">
      <ValueField setting={setting} value={form.value} onChange={(value) => setForm({ ...form, value })} />
      {offered.length > 1 && (
        <RadioGroup
          label="What it means for the levels below"
          value={form.mode}
          onChange={(mode) => setForm({ ...form, mode })}
          options={offered.map((id) => ({ id, label: MODE_WORDS[id] ?? id }))}
        />
      )}
      {!isWhole && <Note tone="waiting">Fill in a value, then keep the change.</Note>}
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" isDisabled={!isWhole} onPress={take}>
          Keep in the draft
        </Button>
        {said !== undefined && <Button onPress={inherit}>Inherit again</Button>}
        {waiting !== undefined && (
          <Button
            onPress={() => {
              onChange(undefined);
              onClose();
            }}
          >
            Take the change back
          </Button>
        )}
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** Whether there is a value at all; whether it is allowed is the API's to say. */
function isComplete(setting: Setting, value: unknown): boolean {
  const kind = kindOf(setting);
  if (kind === 'limit') {
    const limit = value as { kind: string; value?: string };
    return limit.kind !== 'limit' || Boolean(limit.value);
  }
  if (kind === 'list') return (value as unknown[]).length > 0;
  if (kind === 'choice-map' || kind === 'number-map') return Object.keys(value as object).length > 0;
  return value !== '' && value !== null && value !== undefined;
}
