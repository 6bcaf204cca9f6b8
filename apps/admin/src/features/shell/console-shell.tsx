import {
  AppShell,
  BrandLogo,
  Button,
  brandQuery,
  Kbd,
  ShortcutHelp,
  useDensity,
  useShortcuts,
  useTheme,
} from '@clearhold/ui';
import { ConfirmGate } from '@clearhold/ui/account';
import { groupsQuery } from '@clearhold/ui/failed-work';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { GO_KEYS, KEY_GROUPS } from '../../lib/key-map.ts';
import { useAbility, useIsPlatform } from '../../lib/session.ts';
import { AwayBanner } from '../operation/away-banner.tsx';
import { AccountMenu } from '../session/account-menu.tsx';
import { REFRESH_MS, tenantsQuery } from '../tenants/documents.ts';
import { Palette } from './palette.tsx';
import { railGroups } from './rail.tsx';

/** The frame of every page behind the sign-in. */
export function ConsoleShell() {
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const brand = useQuery(brandQuery).data;
  const ability = useAbility();
  const isPlatform = useIsPlatform();
  const [helping, setHelping] = useState(false);
  const [finding, setFinding] = useState(false);
  useTheme();
  useDensity();
  const tenants = useQuery({
    ...tenantsQuery,
    enabled: !isPlatform && ability.can('read', 'Metrics'),
    refetchInterval: REFRESH_MS,
  }).data;
  const dead = useQuery({ ...groupsQuery, enabled: ability.can('read', 'DeadLetter') }).data;
  useShortcuts({
    ...Object.fromEntries(GO_KEYS.map((key) => [`g ${key.letter}`, () => router.history.push(key.path)])),
    '?': () => setHelping(true),
    'mod+k': () => setFinding(true),
  });
  const groups = railGroups({
    ability,
    path,
    isPlatform,
    troubled: tenants?.filter(({ health }) => health === 'RISK').length,
    failed: dead?.reduce((sum, { count }) => sum + count, 0),
  });
  return (
    <AppShell
      brand={<BrandLogo brand={brand} name={brand?.productName} />}
      groups={groups}
      notice={<AwayBanner />}
      top={
        <Button
          kind="quiet"
          icon={<Search size={16} aria-hidden />}
          hint={
            <span className="max-md:hidden">
              <Kbd keys="mod+k" />
            </span>
          }
          onPress={() => setFinding(true)}
          className="-ms-3 text-muted!"
        >
          <span className="max-sm:sr-only">Find or do</span>
        </Button>
      }
      account={<AccountMenu />}
    >
      <Outlet />
      <ConfirmGate />
      <ShortcutHelp isOpen={helping} onOpenChange={setHelping} groups={KEY_GROUPS} />
      <Palette isOpen={finding} onOpenChange={setFinding} groups={groups} onHelp={() => setHelping(true)} />
    </AppShell>
  );
}
