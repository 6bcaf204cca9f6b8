import { type Command, CommandPalette, type RailGroup } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Building2, ExternalLink, Keyboard, Plus, Scale, SlidersHorizontal } from 'lucide-react';
import { GO_KEYS } from '../../lib/key-map.ts';
import { useAbility, useIsPlatform } from '../../lib/session.ts';
import { effectiveQuery } from '../policy/documents.ts';
import { tenantsQuery } from '../tenants/documents.ts';

/** Anything by its name: a tenant, a setting, a place, an act. */
export function Palette(props: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly RailGroup[];
  onHelp: () => void;
}) {
  const { isOpen, onOpenChange, groups, onHelp } = props;
  const router = useRouter();
  const ability = useAbility();
  const isPlatform = useIsPlatform();
  const tenants = useQuery({ ...tenantsQuery, enabled: isOpen && ability.can('read', 'Metrics') });
  const settings = useQuery({ ...effectiveQuery(undefined), enabled: isOpen && ability.can('read', 'Policy') });
  const go = (path: string) => () => router.history.push(path);
  const places: Command[] = groups.flatMap(({ items }) =>
    items.map((item) => ({
      id: `go${item.href}`,
      label: item.label,
      icon: item.icon,
      keys: GO_KEYS.filter(({ path }) => path === item.href).map(({ letter }) => `g ${letter}`)[0],
      onRun: go(item.href),
    })),
  );
  const found: Command[] = (tenants.data ?? []).flatMap(({ tenant, healthReason }) => [
    {
      id: tenant.id,
      label: tenant.name,
      note: isPlatform ? tenant.slug : healthReason,
      words: tenant.slug,
      icon: <Building2 size={16} aria-hidden />,
      onRun: go(`/tenants/${tenant.id}/overview`),
    },
    {
      id: `open-${tenant.id}`,
      label: `Open ${isPlatform ? 'the console' : 'the portal'} of ${tenant.name}`,
      words: tenant.slug,
      icon: <ExternalLink size={16} aria-hidden />,
      onRun: () => void window.open(tenant.portalUrl, '_blank', 'noopener'),
    },
  ]);
  const policy: Command[] = (settings.data ?? []).map(({ key, title, display }) => ({
    id: key,
    label: title,
    note: display,
    words: key,
    icon: <Scale size={16} aria-hidden />,
    onRun: go(`/policy?key=${encodeURIComponent(key)}`),
  }));
  const acts: Command[] = [
    {
      id: 'look',
      label: 'Your settings',
      words: 'theme dark light density language locale',
      keys: 'g s',
      icon: <SlidersHorizontal size={16} aria-hidden />,
      onRun: go('/settings'),
    },
    { id: 'keys', label: 'Keyboard shortcuts', keys: '?', icon: <Keyboard size={16} aria-hidden />, onRun: onHelp },
  ];
  if (!isPlatform && ability.can('create', 'Tenant'))
    acts.unshift({
      id: 'new',
      label: 'New tenant',
      icon: <Plus size={16} aria-hidden />,
      onRun: go('/tenants/new'),
    });
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      groups={[
        { label: 'Go to', commands: places },
        { label: 'Do', commands: acts },
        { label: isPlatform ? 'Partners' : 'Tenants', commands: found },
        { label: 'Settings of your policy', commands: policy },
      ]}
      placeholder={`${isPlatform ? 'Partner' : 'Tenant'}, setting, page or action`}
    />
  );
}
