import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Menu, type MenuEntry } from '../actions/menu.tsx';
import { request } from '../exchange/contract.ts';
import { Avatar, initials } from '../layout/avatar.tsx';
import { SIGN_OUT } from './signing.ts';

/** The person's own menu at the top bar's end: who is signed in, `entries`, and the way out. */
export function AccountMenu(props: {
  name?: string;
  /** What stands behind the name: roles, the scope. */
  about: readonly (string | undefined)[];
  entries: MenuEntry[];
  /** Runs when the session is over and every answer is forgotten. */
  onSignedOut: () => void;
}) {
  const { name = 'Signed in', about, entries, onSignedOut } = props;
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => request(SIGN_OUT),
    onSettled: () => {
      client.clear();
      // Where one stood in a list is nobody else's to know.
      sessionStorage.clear();
      onSignedOut();
    },
  });
  return (
    <Menu
      label="Account"
      placement="bottom end"
      trigger={
        <Button aria-label={`${initials(name)}, account of ${name}`} className="rounded-full">
          <Avatar name={name} />
        </Button>
      }
      groups={[
        { id: 'who', label: [name, ...about].filter(Boolean).join(' · '), entries },
        { id: 'leave', entries: [{ id: 'out', label: 'Sign out', icon: <LogOut size={16} /> }] },
      ]}
      onAction={(id) => id === 'out' && signOut.mutate()}
    />
  );
}
