import { type Shape, sampleOf } from '@clearhold/cases/playbook';
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../actions/button.tsx';
import { IconButton } from '../../actions/icon-button.tsx';
import { fieldWords } from '../field-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';
import { ObjectFields } from './object-field.tsx';

type Entry = Record<string, unknown>;

/** Several values of one shape, each with its fields: answers, fields of a form. */
export function ListField({
  name,
  shape,
  value = [],
  onChange,
  isOptional,
}: FieldProps<readonly unknown[]> & { shape: Shape }) {
  const { isDisabled } = useFormPlace();
  const entries = value as readonly Entry[];
  const { label } = fieldWords(name);
  const set = (next: readonly Entry[]) => onChange(next.length === 0 && isOptional ? undefined : next);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="float-start w-full pb-1 text-label font-medium">{label}</legend>
      <ul className="clear-both flex flex-col gap-2">
        {entries.map((entry, index) => (
          <li key={index}>
            <details className="rounded-md border border-line bg-surface" open={!entry.label}>
              <summary className="flex cursor-pointer items-center gap-2 px-2 py-1 text-row">
                <span className="min-w-0 flex-1 truncate">
                  {String(entry.label || entry.title || entry.key || 'New')}
                </span>
                {!isDisabled && (
                  <IconButton
                    size="small"
                    label={`Take out ${String(entry.label || 'this one')}`}
                    icon={<Trash2 size={14} aria-hidden />}
                    onPress={() => set(entries.filter((_, at) => at !== index))}
                  />
                )}
              </summary>
              <div className="flex flex-col gap-3 border-t border-line px-2 pt-2 pb-3">
                <ObjectFields
                  shape={shape}
                  value={entry}
                  onChange={(next) => set(entries.map((one, at) => (at === index ? next : one)))}
                />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {!isDisabled && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => set([...entries, sampleOf(shape) as Entry])}
        >
          Add
        </Button>
      )}
    </fieldset>
  );
}
