import { Button, IconButton, Select, TextField } from '@clearhold/ui';
import { Plus, X } from 'lucide-react';
import type { Identity } from './documents.ts';
import { KINDS, kindOf } from './identity-words.ts';

/** The identities under which a unit buys, one a line. `errorAt` gives what is wrong with a line. */
export function IdentitiesField(props: {
  value: readonly Identity[];
  onChange: (value: Identity[]) => void;
  errorAt: (index: number) => string | undefined;
}) {
  const { value, onChange, errorAt } = props;
  const change = (index: number, part: Partial<Identity>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-label font-medium">Buys under</legend>
      <p className="pb-1 text-label text-muted">
        An invoice that names one of these as its buyer goes to this unit. An endpoint counts before a registration
        number, that before a VAT number.
      </p>
      {value.map((identity, index) => {
        const { label, example } = kindOf(identity.kind);
        return (
          <div key={index} className="flex items-start gap-2">
            <Select
              label={`Kind of identity ${index + 1}`}
              hideLabel
              className="w-40 shrink-0 max-sm:w-32"
              options={KINDS.map((kind) => ({ id: kind.id, label: kind.label }))}
              value={identity.kind}
              onChange={(kind) => kind && change(index, { kind: kind as Identity['kind'] })}
            />
            <TextField
              label={`${label} ${index + 1}`}
              hideLabel
              className="min-w-0 flex-1"
              placeholder={example}
              maxLength={80}
              value={identity.value}
              onChange={(text) => change(index, { value: text })}
              error={errorAt(index)}
            />
            <IconButton
              label={`Remove ${label} ${index + 1}`}
              tooltip={false}
              icon={<X size={16} aria-hidden />}
              onPress={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <span>
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => onChange([...value, { kind: 'VAT', value: '' }])}
        >
          Add identity
        </Button>
      </span>
    </fieldset>
  );
}
