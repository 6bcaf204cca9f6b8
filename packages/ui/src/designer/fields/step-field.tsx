import { Select } from '../../forms/select.tsx';
import { Checkbox } from '../../forms/toggles.tsx';
import { fieldWords } from '../field-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';

const NONE = '·none';

function useOtherSteps() {
  const { playbook, step } = useFormPlace();
  return playbook.steps
    .filter(({ id }) => id !== step.id)
    .map(({ id, title }) => ({ id, label: title || id, note: id }));
}

/** Another step of the same playbook. */
export function StepField({ name, value, onChange, isOptional }: FieldProps<string>) {
  const { isDisabled } = useFormPlace();
  const steps = useOtherSteps();
  const gone = value && !steps.some(({ id }) => id === value) ? [{ id: value, label: `${value} (not there)` }] : [];
  return (
    <Select
      {...fieldWords(name)}
      isDisabled={isDisabled}
      placeholder="Choose a step"
      value={value || (isOptional ? NONE : null)}
      onChange={(id) => onChange(id === NONE ? undefined : id)}
      options={[...(isOptional ? [{ id: NONE, label: 'No step' }] : []), ...steps, ...gone]}
    />
  );
}

/** Some other steps of the same playbook. */
export function StepsField({ name, value = [], onChange }: FieldProps<readonly string[]>) {
  const { isDisabled } = useFormPlace();
  const steps = useOtherSteps();
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...value, id] : value.filter((one) => one !== id);
    onChange(next.length ? next : undefined);
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1 text-label font-medium">{fieldWords(name).label}</legend>
      {steps.map(({ id, label }) => (
        <Checkbox key={id} isDisabled={isDisabled} isSelected={value.includes(id)} onChange={(on) => toggle(id, on)}>
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
