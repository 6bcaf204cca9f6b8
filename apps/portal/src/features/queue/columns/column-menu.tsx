import { Button, Checkbox, type Density, IconButton, Popover, SegmentedControl, useDensity } from '@clearhold/ui';
import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react';
import { moved, shown, useColumnChoice } from './column-choice.ts';
import { type ColumnId, QUEUE_COLUMNS } from './queue-columns.ts';

const DENSITIES: { id: Density; label: string }[] = [
  { id: 'compact', label: 'Compact' },
  { id: 'normal', label: 'Normal' },
  { id: 'roomy', label: 'Roomy' },
];

function ColumnLine({ id, usable }: { id: ColumnId; usable: readonly ColumnId[] }) {
  const [choice, choose] = useColumnChoice();
  const column = QUEUE_COLUMNS.find((one) => one.id === id);
  if (!column) return null;
  const at = usable.indexOf(id);
  const move = (by: -1 | 1) => {
    // One step in the menu passes the columns that this list does not have.
    const goal = usable[at + by];
    let next = choice;
    while (goal && next.order.indexOf(id) * by < next.order.indexOf(goal) * by) {
      const further = moved(next, id, by);
      if (further === next) break;
      next = further;
    }
    choose(next);
  };
  return (
    <li className="flex items-center gap-1">
      <span className="min-w-0 flex-1">
        <Checkbox
          isSelected={!choice.hidden.includes(id)}
          isDisabled={column.fixed}
          onChange={(on) => choose(shown(choice, id, on))}
        >
          {column.header}
        </Checkbox>
      </span>
      <IconButton
        size="small"
        tooltip={false}
        label={`Move ${column.header} to the left`}
        icon={<ChevronUp size={14} aria-hidden />}
        isDisabled={at === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        size="small"
        tooltip={false}
        label={`Move ${column.header} to the right`}
        icon={<ChevronDown size={14} aria-hidden />}
        isDisabled={at === usable.length - 1}
        onPress={() => move(1)}
      />
    </li>
  );
}

/** Which columns the list has and in which order, and how close its rows stand; kept for this person in this browser. */
export function ColumnMenu({ available }: { available: readonly ColumnId[] }) {
  const [choice, choose] = useColumnChoice();
  const [density, setDensity] = useDensity();
  const usable = choice.order.filter((id) => id !== 'state' && available.includes(id));
  return (
    <Popover
      label="Columns"
      placement="bottom end"
      trigger={<IconButton tooltip={false} label="Columns" icon={<Columns3 size={16} aria-hidden />} />}
    >
      <div className="flex w-64 flex-col gap-3">
        <fieldset>
          <legend className="pb-1 text-label font-medium">Columns</legend>
          <ul className="flex flex-col">
            {usable.map((id) => (
              <ColumnLine key={id} id={id} usable={usable} />
            ))}
          </ul>
        </fieldset>
        <p className="text-label text-muted">
          Where there is no room for all of them, some give way, so that what is wrong can be read.
        </p>
        <SegmentedControl<Density> label="Density" value={density} onChange={setDensity} options={DENSITIES} />
        <span>
          <Button size="small" kind="quiet" onPress={() => choose(undefined)}>
            As usual
          </Button>
        </span>
      </div>
    </Popover>
  );
}
