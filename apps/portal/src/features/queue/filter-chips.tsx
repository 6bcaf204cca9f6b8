import { Button, formatQuantity, useLocale } from '@clearhold/ui';
import { daysName } from '@clearhold/ui/report';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { stateOf } from '../../lib/case-words.ts';
import { peopleQuery, typesQuery, unitsQuery } from './documents.ts';
import { daysOf, isNarrowed, type QueueSearch } from './queue-search.ts';

interface Chip {
  key: string;
  label: string;
  change: Partial<QueueSearch>;
}

const without = (all: string[] | undefined, one: string) => {
  const rest = all?.filter((each) => each !== one);
  return rest && rest.length > 0 ? rest : undefined;
};

function daysChip(key: 'opened' | 'closed', word: string, span: string | undefined, locale: string): Chip[] {
  const days = daysOf(span);
  if (!days) return [];
  const [from, to] = days;
  const label = from ? `${word} ${daysName(from, to, locale)}` : `${word} by ${daysName(to, to, locale)}`;
  return [{ key, label, change: { [key]: undefined } }];
}

/** What narrows the list, each with a way out of it. */
export function FilterChips(props: {
  search: QueueSearch;
  onChange: (change: Partial<QueueSearch>) => void;
  onSave?: () => void;
}) {
  const { search, onChange, onSave } = props;
  const { locale, wordsLocale } = useLocale();
  const people = useQuery({ ...peopleQuery, enabled: Boolean(search.owner) }).data;
  const types = useQuery({ ...typesQuery, enabled: Boolean(search.code) }).data;
  const units = useQuery({ ...unitsQuery, enabled: Boolean(search.unit) }).data;
  if (!isNarrowed(search)) return null;
  const chips: Chip[] = [
    ...(search.q ? [{ key: 'q', label: `“${search.q}”`, change: { q: undefined } }] : []),
    ...(search.state ?? []).map((state) => ({
      key: state,
      label: stateOf(state).label,
      change: { state: without(search.state, state) },
    })),
    ...(search.code ?? []).map((code) => ({
      key: code,
      label: types?.find((type) => type.code === code)?.name ?? code,
      change: { code: without(search.code, code) },
    })),
    ...(search.owner
      ? [
          {
            key: 'owner',
            label: `Owner: ${people?.find((person) => person.id === search.owner)?.name ?? '…'}`,
            change: { owner: undefined },
          },
        ]
      : []),
    ...(search.supplier ? [{ key: 'supplier', label: 'One supplier', change: { supplier: undefined } }] : []),
    ...(search.unit
      ? [
          {
            key: 'unit',
            label: `Unit: ${units?.find((unit) => unit.id === search.unit)?.name ?? '…'}`,
            change: { unit: undefined },
          },
        ]
      : []),
    ...(search.min
      ? [{ key: 'min', label: `At least ${formatQuantity(search.min, locale)}`, change: { min: undefined } }]
      : []),
    ...daysChip('opened', 'Opened', search.opened, wordsLocale),
    ...daysChip('closed', 'Closed', search.closed, wordsLocale),
  ];
  return (
    <ul aria-label="Filters" className="flex flex-wrap items-center gap-1.5 border-b border-line px-4 py-2 sm:px-6">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            aria-label={`Remove the filter ${chip.label}`}
            onClick={() => onChange(chip.change)}
            className="inline-flex h-6 max-w-64 items-center gap-1 rounded-sm border border-brand-line/40 bg-brand-tint ps-2 pe-1 text-label text-ink hover:border-brand-line"
          >
            <span className="truncate">{chip.label}</span>
            <X size={12} aria-hidden className="shrink-0 text-muted" />
          </button>
        </li>
      ))}
      <li>
        <Button
          size="small"
          kind="quiet"
          onPress={() =>
            onChange(Object.assign({}, ...chips.map((chip) => chip.change), { state: undefined, code: undefined }))
          }
        >
          Clear
        </Button>
      </li>
      {onSave && (
        <li>
          <Button size="small" kind="quiet" onPress={onSave}>
            Save as view
          </Button>
        </li>
      )}
    </ul>
  );
}
