import { ComboBox, NumberField, RadioGroup, TextField } from '@clearhold/ui';
import { timeZoneOptions } from '../../onboarding/world.ts';
import { choiceWords } from '../choice-words.ts';
import type { Setting } from '../documents.ts';
import { kindOf, unitAfter } from '../value-kind.ts';
import { AuthorityField, type Tier } from './authority-field.tsx';
import { DocumentField } from './document-field.tsx';
import { LimitField, type LimitValue } from './limit-field.tsx';
import { ListField } from './list-field.tsx';
import { MailsField } from './mails-field.tsx';
import { MapField } from './map-field.tsx';
import { type Week, WeekField } from './week-field.tsx';

/** Props of `ValueField`: the setting says what kind of value it is. */
export interface ValueFieldProps {
  setting: Setting;
  value: unknown;
  onChange: (value: unknown) => void;
}

const YES_NO = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];

/** The field that edits a setting's value, by its kind. */
export function ValueField({ setting, value, onChange }: ValueFieldProps) {
  const { key, unit, choices } = setting;
  const label = 'Value';
  switch (kindOf(setting)) {
    case 'limit':
      return <LimitField label={label} unit={unit} value={value as LimitValue} onChange={onChange} />;
    case 'yes-no':
      return (
        <RadioGroup
          label={label}
          options={YES_NO}
          value={value ? 'yes' : 'no'}
          onChange={(id) => onChange(id === 'yes')}
        />
      );
    case 'choice':
      return (
        <RadioGroup
          label={label}
          options={choices.map((id) => ({ id, label: choiceWords(key, id) }))}
          value={String(value)}
          onChange={onChange}
        />
      );
    case 'choice-map':
    case 'number-map':
      return (
        <MapField
          settingKey={key}
          label={setting.title}
          unit={unit}
          choices={choices}
          inForce={setting.value as Record<string, string | number>}
          value={value as Record<string, string | number>}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <ListField
          label={setting.title}
          inForce={setting.value as string[]}
          value={value as string[]}
          onChange={onChange}
        />
      );
    case 'mails':
      return (
        <MailsField
          label={setting.title}
          choices={choices}
          value={value as Record<string, string>}
          onChange={onChange}
        />
      );
    case 'documents':
      return <DocumentField label={setting.title} value={value} onChange={onChange} />;
    case 'authority':
      return <AuthorityField own={choices} value={value as Tier[]} onChange={onChange} />;
    case 'week':
      return <WeekField value={value as Week} onChange={onChange} />;
    case 'zone':
      return (
        <ComboBox
          label={label}
          className="max-w-80"
          options={timeZoneOptions()}
          value={String(value)}
          onChange={(zone) => zone && onChange(zone)}
        />
      );
    default:
      return <PlainField setting={setting} value={value} onChange={onChange} />;
  }
}

function PlainField({ setting, value, onChange }: ValueFieldProps) {
  const kind = kindOf(setting);
  const after = unitAfter(setting.unit);
  if (kind === 'whole')
    return (
      <NumberField
        label="Value"
        digits={0}
        className="max-w-60"
        after={after}
        value={String(value ?? '')}
        onChange={(text) => onChange(text === '' ? '' : Number(text))}
      />
    );
  if (kind === 'decimal')
    return <NumberField label="Value" className="max-w-60" after={after} value={String(value)} onChange={onChange} />;
  return (
    <TextField
      label="Value"
      type={kind === 'time' ? 'time' : 'text'}
      className="max-w-60"
      hint={kind === 'time' ? undefined : after}
      value={String(value)}
      onChange={onChange}
    />
  );
}
