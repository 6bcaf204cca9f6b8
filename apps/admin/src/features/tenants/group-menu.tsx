import { IconButton, Menu } from '@clearhold/ui';
import { Rows3 } from 'lucide-react';
import type { Grouping } from './groups.ts';

const ENTRIES = [
  { id: 'none', label: 'No groups' },
  { id: 'ring', label: 'By ring' },
  { id: 'blueprint', label: 'By blueprint' },
];

/** What the monitor is grouped by. */
export function GroupMenu(props: { value: Grouping | undefined; onChange: (by: Grouping | undefined) => void }) {
  return (
    <Menu
      label="Group"
      placement="bottom end"
      trigger={<IconButton tooltip={false} label="Group" icon={<Rows3 size={16} aria-hidden />} />}
      selected={[props.value ?? 'none']}
      selectionMode="single"
      onSelect={([id]) => id && props.onChange(id === 'none' ? undefined : (id as Grouping))}
      groups={[{ id: 'group', label: 'Group', entries: ENTRIES }]}
    />
  );
}
