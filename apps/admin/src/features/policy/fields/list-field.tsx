import { Badge, Button, IconButton, TextField } from '@clearhold/ui';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';

/** What a level adds to a list that it inherits. */
export function ListField(props: {
  label: string;
  /** Everything that holds, for those that are inherited. */
  inForce: readonly string[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { label, inForce, value, onChange } = props;
  const [text, setText] = useState('');
  const inherited = inForce.filter((item) => !value.includes(item));
  const add = () => {
    const item = text.trim();
    if (item && !value.includes(item)) onChange([...value, item]);
    setText('');
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-label font-medium">{label}: what this level adds</p>
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((item) => (
            <li key={item} className="inline-flex items-center rounded-md border border-line ps-2 font-mono text-label">
              {item}
              <IconButton
                size="small"
                tooltip={false}
                label={`Remove ${item}`}
                icon={<X size={14} aria-hidden />}
                onPress={() => onChange(value.filter((one) => one !== item))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-2">
        <TextField
          label="Add a field"
          hideLabel
          placeholder="delivery.date"
          className="max-w-72 flex-1"
          value={text}
          onChange={setText}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button icon={<Plus size={16} aria-hidden />} isDisabled={!text.trim()} onPress={add}>
          Add
        </Button>
      </div>
      {inherited.length > 0 && (
        <p className="flex flex-wrap items-center gap-1.5 text-label text-muted">
          Also in force:
          {inherited.map((item) => (
            <Badge key={item}>{item}</Badge>
          ))}
        </p>
      )}
    </div>
  );
}
