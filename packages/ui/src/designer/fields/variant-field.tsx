import { type Shape, sampleOf, variantsOf } from '@clearhold/cases/playbook';
import { Select } from '../../forms/select.tsx';
import { fieldWords, variantWords } from '../field-words.ts';
import { minutesWords } from '../step-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';
import { ObjectFields } from './object-field.tsx';
import { SchemaField } from './schema-field.tsx';

const NONE = '·none';

/** A value that may have one of several shapes: which, and then its fields. */
export function VariantField({ name, shape, value, onChange, isOptional }: FieldProps & { shape: Shape }) {
  const { isDisabled } = useFormPlace();
  const variants = variantsOf(shape);
  const current = value === undefined ? undefined : variants.find((one) => fits(one, value));
  const { label } = fieldWords(name);
  const options = variants.map((one) => ({ id: nameOf(one), label: variantWords(nameOf(one)) }));
  return (
    <div className="flex flex-col gap-2">
      <Select
        {...{ label, isDisabled }}
        aside={typeof value === 'number' && name === 'within' ? minutesWords(value) : undefined}
        value={current ? nameOf(current) : value === undefined ? NONE : null}
        onChange={(id) => {
          const chosen = variants.find((one) => nameOf(one) === id);
          onChange(chosen && sampleOf(chosen));
        }}
        options={isOptional ? [{ id: NONE, label: 'None' }, ...options] : options}
      />
      {current?.properties && (
        <div className="flex flex-col gap-3 border-s-2 border-line ps-3">
          <ObjectFields shape={current} value={value as Record<string, unknown>} onChange={onChange} />
        </div>
      )}
      {current && !current.properties && (
        <SchemaField
          name={name === 'within' ? 'business minutes' : label}
          shape={current}
          value={value}
          onChange={(next) => onChange(next ?? 1)}
          isOptional={false}
        />
      )}
    </div>
  );
}

/** What a variant is told by: the first thing that it requires, else its type. */
const nameOf = (shape: Shape): string => shape.required?.[0] ?? shape.type ?? 'value';

function fits(shape: Shape, value: unknown): boolean {
  if (shape.properties) {
    const given = typeof value === 'object' && value ? Object.keys(value) : [];
    return (
      Boolean(shape.required?.every((key) => given.includes(key))) && given.every((key) => key in shape.properties!)
    );
  }
  if (shape.type === 'integer' || shape.type === 'number') return typeof value === 'number';
  return shape.type === (Array.isArray(value) ? 'array' : typeof value);
}
