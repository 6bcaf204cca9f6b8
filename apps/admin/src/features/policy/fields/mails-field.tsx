import { Button, IconButton, Select, TextArea, TextField } from '@clearhold/ui';
import { Plus, X } from 'lucide-react';
import { type MailKind, mailKinds, splitKey } from './mail-kinds.ts';

type Said = Readonly<Record<string, string>>;

/** Words per kind of mail, each for all languages or for one: what this level says. */
export function MailsField(props: {
  label: string;
  choices: readonly string[];
  value: Said;
  onChange: (value: Said) => void;
}) {
  const { label, choices, value, onChange } = props;
  const kinds = mailKinds(choices);
  const rows = Object.entries(value);
  const free = kinds.find(({ id }) => !(id in value));
  const change = (at: number, key: string, text: string) =>
    onChange(Object.fromEntries(rows.map((row, one) => (one === at ? [key, text] : row))));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-label font-medium">{label}: what this level says</p>
      {rows.map(([key, text], at) => (
        <MailRow
          key={`${at}-${rows.length}`}
          kinds={kinds}
          said={key}
          text={text}
          onChange={(next, words) => change(at, next, words)}
          onRemove={() => onChange(Object.fromEntries(rows.filter(([one]) => one !== key)))}
        />
      ))}
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={14} aria-hidden />}
        isDisabled={!free}
        onPress={() => free && onChange({ ...value, [free.id]: '' })}
      >
        Add a kind of mail
      </Button>
    </div>
  );
}

function MailRow(props: {
  kinds: readonly MailKind[];
  said: string;
  text: string;
  onChange: (key: string, text: string) => void;
  onRemove: () => void;
}) {
  const { kinds, said, text, onChange, onRemove } = props;
  const { kind, language } = splitKey(said, kinds);
  const facts = kinds.find(({ id }) => id === kind)?.facts ?? '';
  const keyOf = (of: string, spoken: string) => (spoken ? `${of}.${spoken}` : of);
  return (
    <div className="flex flex-col gap-2 border-s-2 border-line ps-3">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label="Mail"
          className="min-w-36 flex-1"
          options={kinds.map(({ id, label }) => ({ id, label }))}
          value={kind}
          onChange={(next) => onChange(keyOf(next, language), text)}
        />
        <TextField
          label="Language"
          className="w-20"
          placeholder="any"
          maxLength={6}
          value={language}
          onChange={(next) => onChange(keyOf(kind, next.trim()), text)}
        />
        <IconButton label="Remove these words" tooltip={false} icon={<X size={16} aria-hidden />} onPress={onRemove} />
      </div>
      <TextArea
        label="Words"
        hint={`These stand for what the mail knows: ${facts}`}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(next) => onChange(said, next)}
      />
    </div>
  );
}
