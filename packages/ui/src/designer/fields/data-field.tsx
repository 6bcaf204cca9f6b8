import { useState } from 'react';
import { parse, stringify } from 'yaml';
import { TextArea } from '../../forms/text-field.tsx';
import { fieldWords } from '../field-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';

/** A value for which there is no form of its own, as YAML. */
export function DataField({ name, value, onChange, isOptional }: FieldProps) {
  const { isDisabled } = useFormPlace();
  const [text, setText] = useState(() => (value === undefined ? '' : stringify(value).trimEnd()));
  const [error, setError] = useState<string>();
  const read = (next: string) => {
    setText(next);
    try {
      onChange(next.trim() === '' ? undefined : parse(next));
      setError(undefined);
    } catch (fault) {
      setError(`This is no YAML: ${(fault as Error).message.split('\n', 1)[0]}`);
    }
  };
  const { label, hint } = fieldWords(name);
  const aside = isOptional ? 'optional, YAML' : 'YAML';
  return <TextArea {...{ label, hint, error, aside, isDisabled }} rows={2} value={text} onChange={read} />;
}
