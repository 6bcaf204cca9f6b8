import { Select } from '../../forms/select.tsx';
import { Checkbox } from '../../forms/toggles.tsx';
import { fieldWords } from '../field-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';

const NONE = '·none';

/** The role that is asked, of the platform or of one's own. */
export function RoleField({ name, value, onChange, isOptional }: FieldProps<string>) {
  const { roles, isDisabled } = useFormPlace();
  const known = value === undefined || roles.some(({ id }) => id === value) ? [] : [{ id: value, label: value }];
  const none = isOptional ? [{ id: NONE, label: 'Nobody named' }] : [];
  return (
    <Select
      {...fieldWords(name)}
      isDisabled={isDisabled}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? undefined : id)}
      options={[...none, ...roles, ...known]}
    />
  );
}

/** Further roles that may do it. */
export function RolesField({ name, value = [], onChange }: FieldProps<readonly string[]>) {
  const { roles, isDisabled } = useFormPlace();
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...value, id] : value.filter((one) => one !== id);
    onChange(next.length ? next : undefined);
  };
  return (
    <details>
      <summary className="cursor-pointer text-label font-medium">
        {fieldWords(name).label}: {value.length ? value.join(', ') : 'nobody'}
      </summary>
      <div className="grid gap-1.5 pt-2 sm:grid-cols-2">
        {roles.map(({ id, label }) => (
          <Checkbox key={id} isDisabled={isDisabled} isSelected={value.includes(id)} onChange={(on) => toggle(id, on)}>
            {label}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
