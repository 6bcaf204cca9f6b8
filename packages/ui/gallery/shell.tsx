import { AlarmClock, BadgePercent, CircleUser, FileWarning, Inbox, Layers, Search, Truck, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppShell, IconButton, Kbd, Logo, Menu, TextField } from '../src/index.ts';

export function Shell({ children, brand = 'Nordlicht Finance' }: { children: ReactNode; brand?: string }) {
  return (
    <AppShell
      brand={<Logo name={brand} />}
      top={
        <TextField
          label="Search"
          hideLabel
          placeholder="Number, supplier, amount or code"
          className="max-w-md"
          before={<Search size={16} aria-hidden />}
          after={<Kbd keys="/" />}
        />
      }
      account={
        <Menu
          label="Account"
          placement="bottom end"
          trigger={<IconButton label="Ana Ruiz" tooltip={false} icon={<CircleUser size={16} aria-hidden />} />}
          groups={[{ id: 'me', entries: [{ id: 'out', label: 'Sign out' }] }]}
        />
      }
      groups={[
        {
          id: 'work',
          items: [
            {
              id: 'mine',
              label: 'Mine',
              href: '#mine',
              icon: <Inbox size={16} aria-hidden />,
              count: 14,
              isCurrent: true,
            },
            { id: 'team', label: 'Team', href: '#team', icon: <Users size={16} aria-hidden />, count: 86 },
            {
              id: 'overdue',
              label: 'Overdue',
              href: '#o',
              icon: <AlarmClock size={16} aria-hidden />,
              count: 3,
              tone: 'risk',
            },
            {
              id: 'discount',
              label: 'Discount at risk',
              href: '#d',
              icon: <BadgePercent size={16} aria-hidden />,
              count: 5,
              tone: 'waiting',
            },
          ],
        },
        {
          id: 'more',
          label: 'Views',
          items: [
            {
              id: 'supplier',
              label: 'Waiting for supplier',
              href: '#s',
              icon: <Truck size={16} aria-hidden />,
              count: 21,
            },
            {
              id: 'rejected',
              label: 'Rejected documents',
              href: '#r',
              icon: <FileWarning size={16} aria-hidden />,
              count: 2,
            },
            { id: 'all', label: 'All cases', href: '#a', icon: <Layers size={16} aria-hidden />, count: 12480 },
          ],
        },
      ]}
    >
      {children}
    </AppShell>
  );
}
