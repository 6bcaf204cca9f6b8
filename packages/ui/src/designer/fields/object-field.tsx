import type { Shape } from '@clearhold/cases/playbook';
import { fieldWords } from '../field-words.ts';
import type { FieldProps } from './form-context.ts';
import { SchemaField } from './schema-field.tsx';

type Entries = Readonly<Record<string, unknown>>;

/** The properties of a value, each with its field, in the order of its shape. */
export function ObjectFields({
  shape,
  value,
  onChange,
  without = [],
}: {
  shape: Shape;
  value: Entries;
  onChange: (value: Record<string, unknown>, name: string) => void;
  without?: readonly string[];
}) {
  const set = (name: string) => (next: unknown) => {
    const { [name]: _, ...rest } = value;
    // A property keeps its place, so that a file of it reads the same after an edit.
    const changed = next === undefined ? rest : { ...value, [name]: next };
    onChange(changed, name);
  };
  return Object.entries(shape.properties ?? {})
    .filter(([name, one]) => !without.includes(name) && !(one.const !== undefined && shape.required?.includes(name)))
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([name, one]) => (
      <SchemaField
        key={name}
        name={name}
        shape={one}
        value={value[name]}
        onChange={set(name)}
        isOptional={!shape.required?.includes(name)}
      />
    ));
}

/** What people ask first comes first; what is not named here keeps its own order, before what is rarely said. */
const FIRST = [
  'title',
  'label',
  'who',
  'action',
  'events',
  'of',
  'message',
  'outcomes',
  'persons',
  'sendBackTo',
  'needs',
];
const LAST = ['when', 'closes', 'form', 'approvedResolution', 'rejectedResolution'];

function placeOf(name: string): number {
  const first = FIRST.indexOf(name);
  return first >= 0 ? first - FIRST.length : LAST.indexOf(name) + 1;
}

/** A value with properties of its own, under its name. */
export function ObjectField({ name, shape, value = {}, onChange }: FieldProps<Entries> & { shape: Shape }) {
  return (
    <fieldset className="flex flex-col gap-3 border-s-2 border-line ps-3">
      <legend className="float-start w-full pb-2 text-label font-medium">{fieldWords(name).label}</legend>
      <div className="clear-both flex flex-col gap-3">
        <ObjectFields shape={shape} value={value} onChange={onChange} />
      </div>
    </fieldset>
  );
}
