import { MoreHorizontal } from 'lucide-react';
import { Button, IconButton, Menu, useScreen } from '../index.ts';
import type { KeyRow } from './keys.ts';

/** What can be done about a key: buttons, or on a phone one menu. */
export function KeyActs(props: {
  row: KeyRow;
  /** Absent where it may not be done. */
  onRotate: ((row: KeyRow) => void) | undefined;
  onRevoke: ((row: KeyRow) => void) | undefined;
}) {
  const { row, onRotate, onRevoke } = props;
  const isPhone = useScreen() === 'phone';
  const acts = [
    { id: 'rotate', label: 'Rotate', act: row.replacedBy ? undefined : onRotate },
    { id: 'revoke', label: 'Revoke', act: onRevoke },
  ].flatMap(({ act, ...one }) => (act ? [{ ...one, act: () => act(row) }] : []));
  if (acts.length === 0) return null;
  if (!isPhone)
    return (
      <span className="flex justify-end gap-1">
        {acts.map(({ id, label, act }) => (
          <Button key={id} size="small" aria-label={`${label} ${row.name}`} onPress={act}>
            {label}
          </Button>
        ))}
      </span>
    );
  return (
    <Menu
      label={`What to do about ${row.name}`}
      placement="bottom end"
      trigger={
        <IconButton
          size="small"
          tooltip={false}
          label={`More about ${row.name}`}
          icon={<MoreHorizontal size={16} aria-hidden />}
        />
      }
      groups={[{ id: 'acts', entries: acts.map(({ id, label }) => ({ id, label })) }]}
      onAction={(chosen) => acts.find(({ id }) => id === chosen)?.act()}
    />
  );
}
