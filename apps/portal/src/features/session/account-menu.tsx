import { AccountMenu as Menu } from '@clearhold/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { CircleHelp, SlidersHorizontal } from 'lucide-react';
import { meQuery, useMe } from '../../lib/session.ts';

/** The person's own menu at the top bar's end. */
export function AccountMenu() {
  const { person, actAs } = useMe();
  const router = useRouter();
  const client = useQueryClient();
  return (
    <Menu
      name={actAs?.asker.name ?? person?.name}
      about={[person?.roles.map(({ title }) => title).join(', ')]}
      entries={[
        { id: 'settings', label: 'Your settings', href: '/settings', icon: <SlidersHorizontal size={16} /> },
        { id: 'help', label: 'Help and keys', href: '/help', keys: '?', icon: <CircleHelp size={16} /> },
      ]}
      onSignedOut={() => {
        client.setQueryData(meQuery.queryKey, null);
        router.history.push('/sign-in');
      }}
    />
  );
}
