import {
  AppShell,
  Banner,
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
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { KEY_GROUPS } from '../../lib/key-map.ts';
import { useChanges, useLine } from '../../lib/live.ts';
import { useAbility } from '../../lib/session.ts';
import { ActAsBanner } from '../act-as/act-as-banner.tsx';
import { approvalsQuery } from '../approvals/documents.ts';
import { rejectedCountQuery, waitingCountQuery } from '../documents/documents.ts';
import { queueViewsQuery } from '../queue/documents.ts';
import { AccountMenu } from '../session/account-menu.tsx';
import { OutageBanner } from './outage-banner.tsx';
import { Palette } from './palette.tsx';
import { PhaseBanner } from './phase-banner.tsx';
import { railGroups } from './rail.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { useGoKeys } from './use-go-keys.ts';

const CALM_MS = 1_000;

/** Renews what the rail counts when something changed. */
function useRailNews() {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useChanges((change) => {
    if (change.kind === 'CONNECTION') return;
    void client.invalidateQueries({ queryKey: change.kind === 'DOCUMENT' ? ['documents'] : ['case', change.id] });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      for (const key of ['queue-views', 'approvals', 'awaits', 'rejected-count', 'waiting-count', 'overview'])
        void client.invalidateQueries({ queryKey: [key] });
    }, CALM_MS);
  });
}

/** The frame of every page behind the sign-in. */
export function PortalShell() {
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const brand = useQuery(brandQuery).data;
  const ability = useAbility();
  const line = useLine();
  const [helping, setHelping] = useState(false);
  const [finding, setFinding] = useState(false);
  useTheme();
  useDensity();
  useRailNews();
  const views = useQuery({ ...queueViewsQuery, enabled: ability.can('read', 'Case') }).data ?? [];
  const approvals = useQuery({ ...approvalsQuery, enabled: ability.can('read', 'Approval') }).data;
  const unmapped = useQuery({ ...waitingCountQuery, enabled: ability.can('update', 'TableMapping') }).data;
  const rejected = useQuery({ ...rejectedCountQuery, enabled: ability.can('read', 'Document') }).data;
  useGoKeys((to) => router.history.push(to));
  useShortcuts({
    '?': () => setHelping(true),
    'mod+k': () => setFinding(true),
  });
  const failed = useQuery({ ...groupsQuery, enabled: ability.can('read', 'DeadLetter') }).data;
  const groups = railGroups({
    ...{ views, ability, path, approvals: approvals?.length, rejected, unmapped },
    failed: failed?.reduce((sum, { count }) => sum + count, 0),
  });
  return (
    <AppShell
      brand={<BrandLogo brand={brand} name={brand?.productName} />}
      groups={groups}
      notice={
        <>
          <ActAsBanner />
          <SampleBanner />
          <OutageBanner />
          {line === 'lost' ? (
            <Banner tone="waiting">
              Live changes are interrupted. What you see may be some minutes old; trying again.
            </Banner>
          ) : (
            <PhaseBanner />
          )}
        </>
      }
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
          <span className="max-sm:hidden">Find or do</span>
          <span className="sr-only sm:hidden">Find or do</span>
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
