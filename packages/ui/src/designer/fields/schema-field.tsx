import type { Shape, Step } from '@clearhold/cases/playbook';
import { NumberField } from '../../forms/number-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { Checkbox } from '../../forms/toggles.tsx';
import { fieldWords } from '../field-words.ts';
import { ChoiceField, ChoicesField } from './choice-field.tsx';
import { ConditionField } from './condition-field.tsx';
import { DataField } from './data-field.tsx';
import { type FieldProps, useFormPlace } from './form-context.ts';
import { ListField } from './list-field.tsx';
import { NeedsField } from './needs-field.tsx';
import { ObjectField } from './object-field.tsx';
import { RoleField, RolesField } from './role-field.tsx';
import { StepField, StepsField } from './step-field.tsx';
import { VariantField } from './variant-field.tsx';

type Props = FieldProps & { readonly shape: Shape };

const ROLE_NAMES = ['role', 'escalateTo'];
/** How the definition writes the id of a step. */
const STEP_ID = '^[a-z][a-z0-9-]{0,39}$';

/** The field for one property: by its name where it means more than its shape says, else by its shape. */
export function SchemaField(props: Props) {
  const { name, shape } = props;
  if (name === 'needs') return <NeedsField {...(props as FieldProps<Step['needs']>)} shape={shape} />;
  if (name === 'when') return <ConditionField {...(props as FieldProps<string>)} />;
  if (ROLE_NAMES.includes(name)) return <RoleField {...(props as FieldProps<string>)} />;
  if (name === 'also') return <RolesField {...(props as FieldProps<readonly string[]>)} />;
  if (shape.oneOf || shape.anyOf || (shape.properties && props.isOptional)) return <VariantField {...props} />;
  if (shape.type === 'array') return <ManyField {...props} />;
  if (shape.properties) return <ObjectField {...(props as FieldProps<Record<string, unknown>>)} shape={shape} />;
  if (shape.pattern === STEP_ID && name !== 'id') return <StepField {...(props as FieldProps<string>)} />;
  return <PlainField {...props} />;
}

function ManyField(props: Props) {
  const { items = {} } = props.shape;
  if (items.enum) return <ChoicesField {...(props as FieldProps<readonly unknown[]>)} choices={items.enum} />;
  if (items.pattern === STEP_ID) return <StepsField {...(props as FieldProps<readonly string[]>)} />;
  if (items.properties) return <ListField {...(props as FieldProps<readonly unknown[]>)} shape={items} />;
  return <DataField {...props} />;
}

function PlainField({ name, shape, value, onChange, isOptional }: Props) {
  const { isDisabled } = useFormPlace();
  const { label, hint } = fieldWords(name);
  if (shape.enum)
    return <ChoiceField {...{ name, value, onChange, isOptional }} choices={shape.enum} isDisabled={isDisabled} />;
  if (shape.type === 'boolean')
    return (
      <Checkbox isDisabled={isDisabled} isSelected={value === true} onChange={(on) => onChange(on || undefined)}>
        {label}
      </Checkbox>
    );
  if (shape.type === 'integer' || shape.type === 'number')
    return (
      <NumberField
        {...{ label, hint, isDisabled }}
        digits={0}
        value={value === undefined ? '' : String(value)}
        onChange={(text) => onChange(text === '' ? undefined : Number(text))}
      />
    );
  if (shape.type !== 'string') return <DataField {...{ name, value, onChange, isOptional }} />;
  return (
    <TextField
      {...{ label, hint, isDisabled }}
      aside={isOptional ? 'optional' : undefined}
      maxLength={shape.maxLength}
      value={String(value ?? '')}
      onChange={(text) => onChange(text === '' && isOptional ? undefined : text)}
    />
  );
}
