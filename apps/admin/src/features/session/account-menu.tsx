import { AccountMenu as Menu } from '@clearhold/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ScrollText, SlidersHorizontal } from 'lucide-react';
import { meQuery, useMe } from '../../lib/session.ts';

/** The person's own menu, with the scope that this console is of. */
export function AccountMenu() {
  const { person, scope } = useMe();
  const router = useRouter();
  const client = useQueryClient();
  return (
    <Menu
      name={person?.name}
      about={[person?.roles.map(({ title }) => title).join(', '), scope.name]}
      entries={[
        { id: 'settings', label: 'Your settings', href: '/settings', icon: <SlidersHorizontal size={16} /> },
        { id: 'roles', label: 'Roles', href: '/roles', icon: <ScrollText size={16} /> },
      ]}
      onSignedOut={() => {
        client.setQueryData(meQuery.queryKey, null);
        router.history.push('/sign-in');
      }}
    />
  );
}
