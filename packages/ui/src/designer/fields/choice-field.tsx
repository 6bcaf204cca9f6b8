import { Select } from '../../forms/select.tsx';
import { Checkbox } from '../../forms/toggles.tsx';
import { fieldWords, valueWords } from '../field-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';

const NONE = '·none';

/** One of a few values. */
export function ChoiceField(props: FieldProps & { choices: readonly unknown[]; isDisabled: boolean }) {
  const { name, value, onChange, isOptional, choices, isDisabled } = props;
  const { label, hint } = fieldWords(name);
  const none = isOptional ? [{ id: NONE, label: 'Not said' }] : [];
  return (
    <Select
      {...{ label, hint, isDisabled }}
      value={value === undefined ? NONE : String(value)}
      onChange={(id) => onChange(choices.find((one) => String(one) === id))}
      options={[...none, ...choices.map((one) => ({ id: String(one), label: valueWords(one) }))]}
    />
  );
}

/** Some of a few values. */
export function ChoicesField(props: FieldProps<readonly unknown[]> & { choices: readonly unknown[] }) {
  const { isDisabled } = useFormPlace();
  const { name, value = [], onChange, isOptional, choices } = props;
  const toggle = (choice: unknown, on: boolean) => {
    const next = choices.filter((one) => (one === choice ? on : value.includes(one)));
    onChange(next.length === 0 && isOptional ? undefined : next);
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1 text-label font-medium">{fieldWords(name).label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={String(choice)}
          isDisabled={isDisabled}
          isSelected={value.includes(choice)}
          onChange={(on) => toggle(choice, on)}
        >
          {valueWords(choice)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
