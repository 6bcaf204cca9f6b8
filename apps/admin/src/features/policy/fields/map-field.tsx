import { Button, ComboBox, IconButton, NumberField, Select } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { choiceWords } from '../choice-words.ts';
import { typesQuery } from '../documents.ts';
import { unitAfter } from '../value-kind.ts';

type Entry = string | number;

/** Exception types with the branches above them; `default` is everything else. */
function useTypeOptions(taken: readonly string[]) {
  const types = useQuery(typesQuery).data ?? [];
  const branches = new Set(
    types.flatMap(({ code }) => code.split('.').map((_, at, parts) => parts.slice(0, at).join('.'))),
  );
  branches.delete('');
  const known = [
    { id: 'default', label: 'All others', note: 'What no other row names' },
    ...[...branches].sort().map((code) => ({ id: code, label: `${code}.*`, note: 'Everything below it' })),
    ...types.map(({ code, name }) => ({ id: code, label: name, note: code })),
  ];
  const missing = taken.filter((code) => !known.some(({ id }) => id === code));
  return [...known, ...missing.map((code) => ({ id: code, label: code }))];
}

/** One value for each exception type: the rows that this level sets. */
export function MapField(props: {
  settingKey: string;
  label: string;
  unit: string | null;
  choices: readonly string[];
  inForce: Readonly<Record<string, Entry>>;
  value: Readonly<Record<string, Entry>>;
  onChange: (value: Record<string, Entry>) => void;
}) {
  const { settingKey, label, unit, choices, inForce, value, onChange } = props;
  const rows = Object.entries(value);
  const options = useTypeOptions(Object.keys(value));
  const rename = (from: string, to: string) =>
    onChange(Object.fromEntries(rows.map(([code, entry]) => [code === from ? to : code, entry])));
  const free = options.find(({ id }) => !(id in value))?.id;
  const inherited = Object.entries(inForce).filter(([code]) => !(code in value));
  const words = (entry: Entry) =>
    choices.length > 0 ? choiceWords(settingKey, String(entry)) : `${entry} ${unitAfter(unit) ?? ''}`;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-label font-medium">{label}: what this level sets</p>
      {rows.map(([code, entry], at) => (
        <div key={`${at}-${rows.length}`} className="flex flex-wrap items-center gap-2">
          <ComboBox
            label="Exception type"
            hideLabel
            className="min-w-48 flex-1"
            options={options.filter(({ id }) => id === code || !(id in value))}
            value={code}
            onChange={(next) => next && rename(code, next)}
          />
          {choices.length > 0 ? (
            <Select
              label="Value"
              hideLabel
              className="w-64"
              options={choices.map((id) => ({ id, label: choiceWords(settingKey, id) }))}
              value={String(entry)}
              onChange={(next) => onChange({ ...value, [code]: next })}
            />
          ) : (
            <NumberField
              label="Value"
              hideLabel
              digits={0}
              className="w-48"
              after={unitAfter(unit)}
              value={String(entry)}
              onChange={(next) => onChange({ ...value, [code]: Number(next) })}
            />
          )}
          <IconButton
            label={`Remove ${code}`}
            tooltip={false}
            icon={<X size={16} aria-hidden />}
            onPress={() => onChange(Object.fromEntries(rows.filter(([one]) => one !== code)))}
          />
        </div>
      ))}
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={14} aria-hidden />}
        isDisabled={!free}
        onPress={() => free && onChange({ ...value, [free]: inForce[free] ?? choices[0] ?? 24 })}
      >
        Add an exception type
      </Button>
      {inherited.length > 0 && (
        <p className="text-label text-muted">
          Also in force:{' '}
          {inherited.map(([code, entry]) => `${code === 'default' ? 'all others' : code} ${words(entry)}`).join('; ')}
        </p>
      )}
    </div>
  );
}
