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
