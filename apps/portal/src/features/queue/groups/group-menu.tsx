import { IconButton, Menu } from '@clearhold/ui';
import { Rows3 } from 'lucide-react';
import type { CaseGrouping } from '../documents.ts';

const GROUPINGS: { id: CaseGrouping | 'NONE'; label: string }[] = [
  { id: 'NONE', label: 'No groups' },
  { id: 'TYPE', label: 'By type' },
  { id: 'SUPPLIER', label: 'By supplier' },
  { id: 'OWNER', label: 'By owner' },
  { id: 'DUE_DAY', label: 'By due day' },
];

/** What the list is grouped by. */
export function GroupMenu({
  value,
  onChange,
}: {
  value: CaseGrouping | undefined;
  onChange: (by: CaseGrouping | undefined) => void;
}) {
  return (
    <Menu
      label="Group"
      placement="bottom end"
      trigger={<IconButton tooltip={false} label="Group" icon={<Rows3 size={16} aria-hidden />} />}
      selected={[value ?? 'NONE']}
      selectionMode="single"
      onSelect={([id]) => id && onChange(id === 'NONE' ? undefined : (id as CaseGrouping))}
      groups={[{ id: 'group', label: 'Group', entries: GROUPINGS }]}
    />
  );
}
