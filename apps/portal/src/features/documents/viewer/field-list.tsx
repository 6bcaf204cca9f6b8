import { cx, ToneIcon, useListKeys } from '@clearhold/ui';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type FieldGroup, placeKey, type ReadField } from './field-groups.ts';
import { cellName, isOnPage, type Shown, SURE_ENOUGH } from './shown.ts';

/** Of more members than this only those that are asked for stand open. */
const OPEN_AT_MOST = 3;

interface FieldListProps {
  groups: readonly FieldGroup[];
  shown: Shown | undefined;
  chosen: string | undefined;
  /** Fields that a problem is about. */
  wrong: ReadonlySet<string>;
  onChoose: (path: string) => void;
}

/** The fields that were read, in groups; `j k` go from one to the next. */
export function FieldList({ groups, shown, chosen, wrong, onChoose }: FieldListProps) {
  const members = groups.filter(({ path }) => path.endsWith(']')).length;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const isOpen = ({ path }: FieldGroup) => (members <= OPEN_AT_MOST || !path.endsWith(']')) !== toggled.has(path);
  const fields = useMemo(() => groups.flatMap((group) => group.fields), [groups]);
  const active = fields.findIndex(({ path }) => path === chosen);
  useListKeys({ count: fields.length, active, onActive: (at) => onChoose(fields[at]?.path ?? '') });
  return (
    <div className="flex flex-col">
      {groups.map((group) => {
        const hasChosen = group.fields.some(({ path }) => path === chosen);
        return (
          <Group
            key={group.path}
            group={group}
            isOpen={isOpen(group) || hasChosen}
            onToggle={() => setToggled((before) => flipped(before, group.path))}
          >
            {group.fields.map((field) => (
              <FieldRow
                key={field.path}
                field={field}
                shown={shown}
                isChosen={field.path === chosen}
                isWrong={wrong.has(field.path)}
                onChoose={onChoose}
              />
            ))}
          </Group>
        );
      })}
      {shown && fields.some(({ path }) => placeKey(path, shown.places) === undefined) && (
        <p className="px-4 pt-3 text-label text-muted sm:px-6">
          <i>In italics</i>: worked out from other fields, written nowhere.
        </p>
      )}
    </div>
  );
}

function flipped(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

function Group(props: { group: FieldGroup; isOpen: boolean; onToggle: () => void; children: React.ReactNode }) {
  const { group, isOpen, onToggle, children } = props;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className="border-b border-line last:border-b-0">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex h-9 w-full items-center gap-1.5 px-4 text-start text-label text-muted hover:text-ink sm:px-6"
        >
          <Chevron size={12} aria-hidden className={isOpen ? '' : 'rtl:rotate-180'} />
          <span className="shrink-0 font-medium text-ink">{group.title}</span>
          {group.hint && <span className="min-w-0 truncate">{group.hint}</span>}
        </button>
      </h3>
      {isOpen && <ul className="pb-2">{children}</ul>}
    </div>
  );
}

function FieldRow(props: {
  field: ReadField;
  shown: Shown | undefined;
  isChosen: boolean;
  isWrong: boolean;
  onChoose: (path: string) => void;
}) {
  const { field, shown, isChosen, isWrong, onChoose } = props;
  const self = useRef<HTMLButtonElement>(null);
  const key = shown && placeKey(field.path, shown.places);
  const place = key === undefined ? undefined : shown?.places[key];
  useEffect(() => {
    if (isChosen) self.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const unsure = isOnPage(place) && place.confidence < SURE_ENOUGH;
  return (
    <li>
      <button
        ref={self}
        type="button"
        aria-pressed={isChosen}
        title={shown && !place ? 'Worked out from other fields: it is written nowhere' : undefined}
        onClick={() => onChoose(field.path)}
        className={cx(
          'grid w-full grid-cols-[2fr_3fr] items-baseline gap-x-3 border-s-2 py-1 ps-3.5 pe-4 text-start text-row scroll-my-16 max-md:py-2.5 sm:ps-5.5 sm:pe-6',
          isChosen ? 'border-brand-line bg-brand-tint' : 'border-transparent hover:bg-hover',
        )}
      >
        <span className="text-muted">{field.label}</span>
        <span className="flex min-w-0 items-baseline gap-2">
          <span className={cx('line-clamp-3 min-w-0 flex-1 break-words', shown && !place && 'text-muted italic')}>
            {field.value}
          </span>
          {isWrong && (
            <span className="self-center">
              <ToneIcon tone="risk" size={14} label="A problem is about this" />
            </span>
          )}
          {cellName(place) && <span className="shrink-0 text-label text-faint">{cellName(place)}</span>}
          {isOnPage(place) && (
            <span
              className={cx('shrink-0 text-label tabular-nums', unsure ? 'font-medium text-waiting' : 'text-faint')}
            >
              {unsure && <span className="sr-only">Unsure: </span>}
              {Math.round(place.confidence * 100)} %
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
