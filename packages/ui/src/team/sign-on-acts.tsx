import { MoreHorizontal } from 'lucide-react';
import { Button, IconButton, Menu, useScreen } from '../index.ts';
import type { SignOnRow } from './sign-ons.ts';

/** What can be done about a sign-on: buttons, or on a phone one menu. */
export function SignOnActs(props: {
  row: SignOnRow;
  /** Where its space's pages are. */
  origin: string | undefined;
  onDo: (what: 'change' | 'remove') => void;
}) {
  const { row, origin, onDo } = props;
  const isPhone = useScreen() === 'phone';
  // The space's own host, which may not be this one: the provider sends browsers there.
  const tryOut = () => window.open(`${origin}/sign-in#try=${row.id}`, '_blank', 'noopener');
  const acts = [
    ...(origin ? [{ id: 'try', label: 'Try out', act: tryOut }] : []),
    { id: 'change', label: 'Change', act: () => onDo('change') },
    { id: 'remove', label: 'Remove', act: () => onDo('remove') },
  ];
  if (!isPhone)
    return (
      <span className="flex justify-end gap-2">
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
