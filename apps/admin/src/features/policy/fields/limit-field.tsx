import { NumberField, RadioGroup } from '@clearhold/ui';
import { unitAfter } from '../value-kind.ts';

/** A tolerance: no limit kept, nothing tolerated, or up to a value. */
export interface LimitValue {
  kind: 'unset' | 'zero' | 'limit';
  value?: string;
}

/** The three things that an empty cell in an ERP can mean, kept apart. */
export function LimitField(props: {
  label: string;
  unit: string | null;
  value: LimitValue;
  onChange: (value: LimitValue) => void;
}) {
  const { label, unit, value, onChange } = props;
  const choose = (kind: string) => {
    if (kind === 'limit') onChange({ kind, value: value.value ?? '' });
    else onChange({ kind: kind as 'unset' | 'zero' });
  };
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={label}
        value={value.kind}
        onChange={choose}
        options={[
          { id: 'limit', label: 'Up to a limit', note: 'Differences up to it pass; it passes itself.' },
          { id: 'zero', label: 'Zero', note: 'Every difference is held.' },
          {
            id: 'unset',
            label: 'No limit kept',
            note: 'What that means is the setting “A tolerance that nobody maintained”.',
          },
        ]}
      />
      {value.kind === 'limit' && (
        <NumberField
          label="Limit"
          className="max-w-60"
          after={unitAfter(unit)}
          value={value.value ?? ''}
          onChange={(next) => onChange({ kind: 'limit', value: next })}
        />
      )}
    </div>
  );
}
