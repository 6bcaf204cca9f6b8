import { CONDITION_VARIABLES, checkCondition } from '@clearhold/cases/playbook';
import { TextArea } from '../../forms/text-field.tsx';
import { fieldWords } from '../field-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';

/** A condition in CEL over the facts of a case; what is wrong with it stands under it while it is typed. */
export function ConditionField({ name, value = '', onChange }: FieldProps<string>) {
  const { isDisabled } = useFormPlace();
  const fault = value.trim() ? checkCondition(value) : null;
  const { label } = fieldWords(name);
  return (
    <TextArea
      label={label}
      aside="optional, CEL"
      rows={2}
      isDisabled={isDisabled}
      maxLength={2000}
      placeholder={'amountAtRisk > decimal("1000")'}
      hint={`It may read ${CONDITION_VARIABLES.join(', ')}.`}
      error={fault ? [fault.message, fault.hint].filter(Boolean).join(' ') : undefined}
      value={value}
      onChange={(text) => onChange(text.trim() === '' ? undefined : text)}
    />
  );
}
