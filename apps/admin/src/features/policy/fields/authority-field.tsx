import { Button, IconButton, NumberField, Select, TextField } from '@clearhold/ui';
import { Plus, X } from 'lucide-react';

/** One row of approval authority: amounts up to `upTo` (none: without end) need so many people of a role. */
export interface Tier {
  upTo: string | null;
  currency: string;
  role: string;
  approvers: number;
}

const ROLES = [
  { id: 'approver', label: 'Approver' },
  { id: 'treasurer', label: 'Treasurer' },
  { id: 'controller', label: 'Controller' },
];
const PEOPLE = [1, 2, 3, 4, 5].map((count) => ({
  id: String(count),
  label: count === 1 ? '1 person' : `${count} people`,
}));

/** Who may release which amount, row by row. */
export function AuthorityField({ value, onChange }: { value: readonly Tier[]; onChange: (value: Tier[]) => void }) {
  const change = (at: number, part: Partial<Tier>) =>
    onChange(value.map((tier, index) => (index === at ? { ...tier, ...part } : tier)));
  return (
    <div className="flex flex-col gap-2">
      <p className="text-label text-muted">
        Rows of one currency rise; * stands for every currency without rows. An empty amount means without end.
      </p>
      {value.map((tier, at) => (
        <div key={`${at}-${value.length}`} className="flex flex-wrap items-end gap-2">
          <NumberField
            label="Up to"
            hideLabel={at > 0}
            placeholder="without end"
            className="w-36"
            value={tier.upTo ?? ''}
            onChange={(upTo) => change(at, { upTo: upTo || null })}
          />
          <TextField
            label="Currency"
            hideLabel={at > 0}
            className="w-20"
            maxLength={3}
            value={tier.currency}
            onChange={(currency) => change(at, { currency: currency.toUpperCase() })}
          />
          <Select
            label="Role"
            hideLabel={at > 0}
            className="w-36"
            options={ROLES}
            value={tier.role}
            onChange={(role) => change(at, { role })}
          />
          <Select
            label="People"
            hideLabel={at > 0}
            className="w-28"
            options={PEOPLE}
            value={String(tier.approvers)}
            onChange={(count) => change(at, { approvers: Number(count) })}
          />
          <IconButton
            label={`Remove row ${at + 1}`}
            tooltip={false}
            icon={<X size={16} aria-hidden />}
            onPress={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={14} aria-hidden />}
        onPress={() => onChange([...value, { upTo: null, currency: '*', role: 'controller', approvers: 2 }])}
      >
        Add a row
      </Button>
    </div>
  );
}
