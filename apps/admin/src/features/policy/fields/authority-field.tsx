import { Button, IconButton, NumberField, Select, TextField } from '@clearhold/ui';
import { Plus, X } from 'lucide-react';

/** One row of approval authority: amounts up to `upTo` (none: without end) need so many people of a role. */
export interface Tier {
  upTo: string | null;
  currency: string;
  role: string;
  /** A role of one's own, counting as `role`, to whom the row belongs. */
  own?: string;
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

/** A choice of `own` (`junior-approver as approver`) as an option. */
function ownOption(choice: string) {
  const [key = ''] = choice.split(' as ');
  const words = key.replaceAll('-', ' ');
  return { id: choice, label: words.charAt(0).toUpperCase() + words.slice(1) };
}

const idOf = ({ role, own }: Tier) => (own ? `${own} as ${role}` : role);

function roleOf(id: string): Pick<Tier, 'role' | 'own'> {
  const [first = id, role] = id.split(' as ');
  return role ? { role, own: first } : { role: first, own: undefined };
}

/** Who may release which amount, row by row; `own` are roles of one's own that rows can name. */
export function AuthorityField(props: {
  own: readonly string[];
  value: readonly Tier[];
  onChange: (value: Tier[]) => void;
}) {
  const { own, value, onChange } = props;
  const roles = [...ROLES, ...own.map(ownOption)];
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
            options={roles.some(({ id }) => id === idOf(tier)) ? roles : [...roles, ownOption(idOf(tier))]}
            value={idOf(tier)}
            onChange={(id) => change(at, roleOf(id))}
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
