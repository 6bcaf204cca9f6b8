import { MoreHorizontal } from 'lucide-react';
import { Button, IconButton, Menu, useScreen } from '../index.ts';

interface PersonActsProps {
  name: string;
  /** Absent where it may not be done. */
  onPassword?: () => void;
  onSessions?: () => void;
  onRoles?: () => void;
  onClose?: () => void;
  onReopen?: () => void;
}

/** What can be done about a person: buttons, or on a phone one menu. */
export function PersonActs({ name, onPassword, onSessions, onRoles, onClose, onReopen }: PersonActsProps) {
  const isPhone = useScreen() === 'phone';
  const acts = [
    { id: 'password', label: 'Password link', spoken: `Mail a password link to ${name}`, act: onPassword },
    { id: 'sessions', label: 'Sign-ins', spoken: `Sign-ins of ${name}`, act: onSessions },
    { id: 'roles', label: 'Roles', spoken: `Change roles of ${name}`, act: onRoles },
    { id: 'close', label: 'Close access', spoken: `Close access of ${name}`, act: onClose },
    { id: 'reopen', label: 'Open again', spoken: `Open again the access of ${name}`, act: onReopen },
  ].flatMap(({ act, ...one }) => (act ? [{ ...one, act }] : []));
  if (acts.length === 0) return null;
  if (!isPhone)
    return (
      <span className="flex justify-end gap-1">
        {acts.map(({ id, label, spoken, act }) => (
          <Button key={id} size="small" aria-label={spoken} onPress={act}>
            {label}
          </Button>
        ))}
      </span>
    );
  return (
    <Menu
      label={`What to do about ${name}`}
      placement="bottom end"
      trigger={
        <IconButton
          size="small"
          tooltip={false}
          label={`More about ${name}`}
          icon={<MoreHorizontal size={16} aria-hidden />}
        />
      }
      groups={[{ id: 'acts', entries: acts.map(({ id, label }) => ({ id, label })) }]}
      onAction={(chosen) => acts.find(({ id }) => id === chosen)?.act()}
    />
  );
}
