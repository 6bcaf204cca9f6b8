import { readAuditSearch } from '@clearhold/ui/audit';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queueViewsQuery } from '../features/queue/documents.ts';
import { firstView, readQueueSearch } from '../features/queue/queue-search.ts';
import { appRoute } from './app.tsx';

const getParentRoute = () => appRoute;

export const homeRoute = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const views = await context.client.ensureQueryData(queueViewsQuery).catch(() => []);
    throw redirect({ to: '/queue/$view', params: { view: firstView(views) }, search: {} });
  },
});

export const queueRoute = createRoute({
  getParentRoute,
  path: '/queue/$view',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('../features/queue/queue-page.tsx'), 'QueuePage'),
});

export const caseRoute = createRoute({
  getParentRoute,
  path: '/cases/$caseId',
  validateSearch: (search: Record<string, unknown>): { do?: 'act' | 'comment'; from?: string } => ({
    do: search.do === 'act' || search.do === 'comment' ? search.do : undefined,
    from: typeof search.from === 'string' ? search.from : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/case/case-page.tsx'), 'CasePage'),
});

export const overviewRoute = createRoute({
  getParentRoute,
  path: '/overview',
  component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
});

export const serviceRoute = createRoute({
  getParentRoute,
  path: '/service',
  component: lazyRouteComponent(() => import('../features/service/service-page.tsx'), 'ServicePage'),
});

export const reportRoute = createRoute({
  getParentRoute,
  path: '/report',
  validateSearch: (search: Record<string, unknown>): { period?: string } => ({
    period: typeof search.period === 'string' ? search.period : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/report/report-page.tsx'), 'ReportPage'),
});

export const approvalsRoute = createRoute({
  getParentRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../features/approvals/approvals-page.tsx'), 'ApprovalsPage'),
});

export const documentsRoute = createRoute({
  getParentRoute,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>): { status?: string; q?: string } => ({
    status: typeof search.status === 'string' ? search.status : undefined,
    q: typeof search.q === 'string' ? search.q : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/documents/documents-page.tsx'), 'DocumentsPage'),
});

export const documentRoute = createRoute({
  getParentRoute,
  path: '/documents/$documentId',
  component: lazyRouteComponent(() => import('../features/documents/document-page.tsx'), 'DocumentPage'),
});

export const auditRoute = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

export const teamStartRoute = createRoute({
  getParentRoute,
  path: '/team',
  beforeLoad: () => {
    throw redirect({ to: '/team/$tab', params: { tab: 'people' } });
  },
});

export const teamRoute = createRoute({
  getParentRoute,
  path: '/team/$tab',
  component: lazyRouteComponent(() => import('../features/team/team-page.tsx'), 'TeamPage'),
});

export const outboxRoute = createRoute({
  getParentRoute,
  path: '/outbox',
  validateSearch: (search: Record<string, unknown>): { failed?: boolean } => ({
    failed: search.failed === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/outbox/outbox-page.tsx'), 'OutboxPage'),
});

export const mailRoute = createRoute({
  getParentRoute,
  path: '/outbox/$mailId',
  component: lazyRouteComponent(() => import('../features/outbox/mail-page.tsx'), 'MailPage'),
});

const PARTIES = ['PERSON', 'SUPPLIER', 'ERP', 'TIMER'] as const;

export const awaitsRoute = createRoute({
  getParentRoute,
  path: '/awaits',
  validateSearch: (search: Record<string, unknown>): { party?: (typeof PARTIES)[number] } => ({
    party: PARTIES.find((party) => party === search.party),
  }),
  component: lazyRouteComponent(() => import('../features/awaits/awaits-page.tsx'), 'AwaitsPage'),
});

export const mappingsRoute = createRoute({
  getParentRoute,
  path: '/mappings',
  component: lazyRouteComponent(() => import('../features/mappings/mappings-page.tsx'), 'MappingsPage'),
});

export const channelsRoute = createRoute({
  getParentRoute,
  path: '/channels',
  component: lazyRouteComponent(() => import('../features/channels/channels-page.tsx'), 'ChannelsPage'),
});

export const webhooksRoute = createRoute({
  getParentRoute,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../features/webhooks/webhooks-page.tsx'), 'WebhooksPage'),
});

export const failedWorkRoute = createRoute({
  getParentRoute,
  path: '/failed-work',
  component: lazyRouteComponent(() => import('../features/failed-work/failed-work-page.tsx'), 'FailedWorkPage'),
});

export const playbooksRoute = createRoute({
  getParentRoute,
  path: '/playbooks',
  component: lazyRouteComponent(() => import('../features/playbooks/playbooks-page.tsx'), 'PlaybooksPage'),
});

export const playbookRoute = createRoute({
  getParentRoute,
  path: '/playbooks/$key',
  component: lazyRouteComponent(() => import('../features/playbooks/playbook-page.tsx'), 'PlaybookPage'),
});

export const settingsRoute = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
});

export const helpRoute = createRoute({
  getParentRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('../features/help/help-page.tsx'), 'HelpPage'),
});
