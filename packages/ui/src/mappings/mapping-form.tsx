import { cx } from '../actions/class-names.ts';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { Checkbox } from '../forms/toggles.tsx';
import { withColumn, withConstant } from './draft-changes.ts';
import { ASKED_FOR_ALL, fieldTitle } from './field-titles.ts';
import type { Draft, FieldShape } from './mappings.ts';

const NONE = 'none';
const ORDERS = [
  { id: 'DMY', label: 'Day, month, year' },
  { id: 'MDY', label: 'Month, day, year' },
  { id: 'YMD', label: 'Year, month, day' },
];
const SIGNS = [
  { id: ',', label: 'Comma: 1.234,50' },
  { id: '.', label: 'Point: 1,234.50' },
];

/** Props of `MappingForm`. */
export interface MappingFormProps {
  draft: Draft;
  fields: readonly FieldShape[];
  /** The first values below each column's name. */
  samplesOf?: (column: number) => readonly string[];
  faults: readonly { field: string; message: string }[];
  onChange: (draft: Draft) => void;
}

/** Which column is what, how dates and numbers are written, and what all invoices have in common. */
export function MappingForm({ draft, fields, samplesOf, faults, onChange }: MappingFormProps) {
  const options = [
    { id: NONE, label: 'Not read' },
    ...fields.map(({ field, isLine }) => ({
      id: field,
      label: fieldTitle(field),
      ...(isLine ? { note: 'Of the line' } : {}),
    })),
  ];
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.message;
  const fieldOf = (column: number) => draft.columns.find((one) => one.column === column)?.field;
  const forAll = ASKED_FOR_ALL.filter((field) => !draft.columns.some((one) => one.field === field));
  return (
    <div className="flex flex-col gap-5">
      <ul className="divide-y divide-line border-y border-line" aria-label="Columns">
        {draft.header.map((name, index) => (
          <li
            key={`${index + 1} ${name}`}
            className="grid items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]"
          >
            <div className="min-w-0">
              <p className={cx('truncate text-row font-medium', !fieldOf(index + 1) && 'text-muted')}>
                {name || 'No name'}
              </p>
              <p className="truncate text-label text-muted">{samplesOf?.(index + 1).join(' · ') || '\u00a0'}</p>
            </div>
            <Select
              label={`Column ${name || index + 1}`}
              hideLabel
              options={options}
              value={fieldOf(index + 1) ?? NONE}
              onChange={(field) => onChange(withColumn(draft, index + 1, field === NONE ? null : field))}
            />
          </li>
        ))}
      </ul>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Dates are written"
          options={ORDERS}
          value={draft.dateOrder}
          onChange={(dateOrder) => onChange({ ...draft, dateOrder: dateOrder as Draft['dateOrder'] })}
        />
        <Select
          label="Decimal sign"
          options={SIGNS}
          value={draft.decimalSign}
          onChange={(decimalSign) => onChange({ ...draft, decimalSign })}
        />
        {forAll.map((field) => (
          <TextField
            key={field}
            label={`${fieldTitle(field)}, the same for all`}
            value={draft.constants.find((one) => one.field === field)?.value ?? ''}
            onChange={(value) => onChange(withConstant(draft, field, value))}
            error={draft.constants.some((one) => one.field === field) ? faultOf(field) : undefined}
          />
        ))}
      </div>
      <Checkbox
        isSelected={draft.fillDown}
        onChange={(fillDown) => onChange({ ...draft, fillDown })}
        note="Where a file writes the number in an invoice’s first row only."
      >
        A row without a number is one more line of the invoice above
      </Checkbox>
    </div>
  );
}
