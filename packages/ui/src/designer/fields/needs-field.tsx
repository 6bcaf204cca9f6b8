import { parseNeed, possibleOutcomes, type Shape, type Step, variantsOf } from '@clearhold/cases/playbook';
import { X } from 'lucide-react';
import { IconButton } from '../../actions/icon-button.tsx';
import { NumberField } from '../../forms/number-field.tsx';
import { Select } from '../../forms/select.tsx';
import { rawRefs, withRefs } from '../draft.ts';
import { valueWords } from '../field-words.ts';
import { outcomeWords } from '../step-words.ts';
import { type FieldProps, useFormPlace } from './form-context.ts';

type Needs = Step['needs'];
const ANY_END = '·any';
const CLEARED = [
  'receiptPosted',
  'orderChanged',
  'supplierChanged',
  'revisedInvoice',
  'creditNote',
  'billingChanged',
  'taxChecked',
];

/** What must be done before a step begins, and how much of it: all, any, or at least so many. */
export function NeedsField({ value, onChange, shape }: FieldProps<Needs> & { shape: Shape }) {
  const { step, isDisabled } = useFormPlace();
  const refs = rawRefs({ ...step, needs: value } as Step);
  const set = (next: readonly string[]) => onChange(withRefs({ ...step, needs: value } as Step, next).needs);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="float-start w-full pb-1 text-label font-medium">Comes after</legend>
      <div className="clear-both flex flex-col gap-2">
        {refs.length === 0 && <p className="text-row text-muted">Nothing: it begins with the case.</p>}
        {refs.map((ref, index) => (
          <Need
            key={index}
            need={ref}
            onChange={(next) => set(refs.map((one, at) => (at === index ? next : one)))}
            onRemove={() => set(refs.filter((_, at) => at !== index))}
          />
        ))}
        {refs.length > 1 && <HowMany {...{ value, onChange, shape, refs }} />}
        {!isDisabled && <AddNeed refs={refs} onAdd={(ref) => set([...refs, ref])} />}
      </div>
    </fieldset>
  );
}

function Need({ need, onChange, onRemove }: { need: string; onChange: (need: string) => void; onRemove: () => void }) {
  const { playbook, isDisabled } = useFormPlace();
  const { source, outcome } = parseNeed(need);
  const from = playbook.steps.find(({ id }) => id === source);
  const ends = from
    ? possibleOutcomes(playbook, from).map((one) => ({ id: one, label: outcomeWords(from, one) }))
    : source === '@cleared'
      ? CLEARED.map((one) => ({ id: one, label: valueWords(one) }))
      : [];
  const label = from?.title ?? rootWords(source);
  const extra =
    outcome && !ends.some(({ id }) => id === outcome) ? [{ id: outcome, label: `${outcome} (not there)` }] : [];
  return (
    <div className="flex items-end gap-1">
      <Select
        className="flex-1"
        label={label}
        isDisabled={isDisabled || ends.length === 0}
        value={outcome ?? ANY_END}
        onChange={(id) => onChange(id === ANY_END ? source : `${source}:${id}`)}
        options={[{ id: ANY_END, label: from ? 'However it ends' : 'Whatever did it' }, ...ends, ...extra]}
      />
      {!isDisabled && <IconButton label={`Not after ${label}`} icon={<X size={16} aria-hidden />} onPress={onRemove} />}
    </div>
  );
}

function AddNeed({ refs, onAdd }: { refs: readonly string[]; onAdd: (ref: string) => void }) {
  const { playbook, step } = useFormPlace();
  const others = playbook.steps.filter(({ id }) => id !== step.id).map(({ id, title }) => ({ id, label: title || id }));
  const roots = ['@cleared', '@overridden'].map((id) => ({ id, label: rootWords(id) }));
  const named = others.find(({ id }) => !refs.includes(id));
  return (
    <Select
      label="Add what comes before"
      hideLabel
      placeholder="Add what comes before"
      value={null}
      isDisabled={!named && roots.length === 0}
      onChange={(id) => onAdd(id)}
      options={[...others, ...roots]}
    />
  );
}

function HowMany(props: { value: Needs; onChange: (value: Needs) => void; shape: Shape; refs: readonly string[] }) {
  const { value, onChange, shape, refs } = props;
  const { isDisabled } = useFormPlace();
  const counted = variantsOf(shape).find(({ properties }) => properties && 'count' in properties);
  const list = Object.entries(counted?.properties ?? {}).find(([, one]) => one.type === 'array')?.[0];
  const count = (value as { count?: number } | undefined)?.count;
  const mode = Array.isArray(value) ? 'all' : count === undefined ? 'any' : 'count';
  const modes = [
    { id: 'all', label: 'All of them' },
    { id: 'any', label: 'Any of them' },
    ...(list ? [{ id: 'count', label: 'So many of them' }] : []),
  ];
  const say = (next: string, of: number) =>
    onChange(
      (next === 'all' ? [...refs] : next === 'any' ? { any: [...refs] } : { count: of, [list!]: [...refs] }) as Needs,
    );
  return (
    <div className="flex items-end gap-2">
      <Select
        className="flex-1"
        label="How many must be met"
        isDisabled={isDisabled}
        value={mode}
        onChange={(id) => say(id, 2)}
        options={modes}
      />
      {mode === 'count' && (
        <NumberField
          className="w-24"
          label="At least"
          digits={0}
          isDisabled={isDisabled}
          value={String(count)}
          onChange={(text) => say('count', Number(text || 1))}
        />
      )}
    </div>
  );
}

const rootWords = (source: string): string =>
  source === '@overridden'
    ? 'Somebody overrode it'
    : source === '@cleared'
      ? 'It cleared itself'
      : `${source} (not there)`;
