import { Avatar, initials, Menu } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { CircleHelp, LogOut, SlidersHorizontal } from 'lucide-react';
import { Button } from 'react-aria-components';
import { request } from '../../lib/graphql.ts';
import { meQuery, useMe } from '../../lib/session.ts';
import { SIGN_OUT } from './documents.ts';

/** The person's own menu at the top bar's end. */
export function AccountMenu() {
  const me = useMe();
  const router = useRouter();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => request(SIGN_OUT),
    onSettled: () => {
      client.clear();
      client.setQueryData(meQuery.queryKey, null);
      router.history.push('/sign-in');
    },
  });
  const name = me.person?.name ?? 'Signed in';
  const roles = me.person?.roles.map((grant) => grant.title).join(', ');
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
        {
          id: 'who',
          label: roles ? `${name} · ${roles}` : name,
          entries: [
            { id: 'settings', label: 'Your settings', href: '/settings', icon: <SlidersHorizontal size={16} /> },
            { id: 'help', label: 'Help and keys', href: '/help', keys: '?', icon: <CircleHelp size={16} /> },
          ],
        },
        { id: 'leave', entries: [{ id: 'out', label: 'Sign out', icon: <LogOut size={16} /> }] },
      ]}
      onAction={(id) => id === 'out' && signOut.mutate()}
    />
  );
}
