import { readAuditSearch } from '@clearhold/ui/audit';
import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { readTenantSearch } from '../features/tenants/tenant-search.ts';
import { appRoute } from './app.tsx';

const getParentRoute = () => appRoute;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const homeRoute = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tenants' });
  },
});

export const tenantsRoute = createRoute({
  getParentRoute,
  path: '/tenants',
  validateSearch: readTenantSearch,
  component: lazyRouteComponent(() => import('../features/tenants/tenants-page.tsx'), 'TenantsPage'),
});

export const newTenantRoute = createRoute({
  getParentRoute,
  path: '/tenants/new',
  component: lazyRouteComponent(() => import('../features/onboarding/new-tenant-page.tsx'), 'NewTenantPage'),
});

export const importTenantsRoute = createRoute({
  getParentRoute,
  path: '/tenants/import',
  validateSearch: (search: Record<string, unknown>): { id?: string; mend?: boolean } => ({
    id: text(search.id),
    mend: search.mend === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/onboarding/import/import-page.tsx'), 'ImportPage'),
});

export const tenantStartRoute = createRoute({
  getParentRoute,
  path: '/tenants/$tenantId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/tenants/$tenantId/$tab', params: { ...params, tab: 'overview' }, search: {} });
  },
});

export const tenantRoute = createRoute({
  getParentRoute,
  path: '/tenants/$tenantId/$tab',
  validateSearch: (
    search: Record<string, unknown>,
  ): { scope?: string; key?: string; q?: string; draft?: string; period?: string } => ({
    scope: text(search.scope),
    key: text(search.key),
    q: text(search.q),
    draft: text(search.draft),
    period: text(search.period),
  }),
  component: lazyRouteComponent(() => import('../features/tenant/tenant-page.tsx'), 'TenantPage'),
});

export const reportRoute = createRoute({
  getParentRoute,
  path: '/report',
  validateSearch: (search: Record<string, unknown>): { period?: string } => ({ period: text(search.period) }),
  component: lazyRouteComponent(() => import('../features/report/report-page.tsx'), 'ReportPage'),
});

const POLICY_VIEWS = ['versions', 'drafts', 'rings', 'drift'] as const;
type PolicyView = (typeof POLICY_VIEWS)[number];

export const policyRoute = createRoute({
  getParentRoute,
  path: '/policy',
  validateSearch: (
    search: Record<string, unknown>,
  ): { scope?: string; key?: string; q?: string; view?: PolicyView; draft?: string } => ({
    scope: text(search.scope),
    key: text(search.key),
    q: text(search.q),
    view: POLICY_VIEWS.find((view) => view === search.view),
    draft: text(search.draft),
  }),
  component: lazyRouteComponent(() => import('../features/policy/policy-page.tsx'), 'PolicyPage'),
});

/** `/policy/rings` as somebody may type it. */
export const policyViewRoute = createRoute({
  getParentRoute,
  path: '/policy/$view',
  beforeLoad: ({ params }) => {
    const view = POLICY_VIEWS.find((one) => one === params.view);
    if (!view) throw notFound();
    throw redirect({ to: '/policy', search: { view } });
  },
});

export const taxonomyRoute = createRoute({
  getParentRoute,
  path: '/taxonomy',
  validateSearch: (search: Record<string, unknown>): { scope?: string; view?: 'owners' | 'native'; code?: string } => ({
    scope: text(search.scope),
    view: search.view === 'owners' || search.view === 'native' ? search.view : undefined,
    code: text(search.code),
  }),
  component: lazyRouteComponent(() => import('../features/taxonomy/taxonomy-page.tsx'), 'TaxonomyPage'),
});

export const playbooksRoute = createRoute({
  getParentRoute,
  path: '/playbooks',
  validateSearch: (search: Record<string, unknown>): { scope?: string } => ({ scope: text(search.scope) }),
  component: lazyRouteComponent(() => import('../features/playbooks/playbooks-page.tsx'), 'PlaybooksPage'),
});

export const playbookRoute = createRoute({
  getParentRoute,
  path: '/playbooks/$key',
  validateSearch: (search: Record<string, unknown>): { scope?: string } => ({ scope: text(search.scope) }),
  component: lazyRouteComponent(() => import('../features/playbooks/playbook-page.tsx'), 'PlaybookPage'),
});

export const referenceRoute = createRoute({
  getParentRoute,
  path: '/policy/reference',
  validateSearch: (search: Record<string, unknown>): { q?: string; key?: string } => ({
    q: text(search.q),
    key: text(search.key),
  }),
  component: lazyRouteComponent(() => import('../features/reference/reference-page.tsx'), 'ReferencePage'),
});

export const brandRoute = createRoute({
  getParentRoute,
  path: '/brand',
  component: lazyRouteComponent(() => import('../features/brand/brand-page.tsx'), 'BrandPage'),
});

export const peopleRoute = createRoute({
  getParentRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
});

export const rolesRoute = createRoute({
  getParentRoute,
  path: '/roles',
  component: lazyRouteComponent(() => import('../features/roles/roles-page.tsx'), 'RolesPage'),
});

export const mappingsRoute = createRoute({
  getParentRoute,
  path: '/mappings',
  component: lazyRouteComponent(() => import('../features/mappings/mappings-page.tsx'), 'MappingsPage'),
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

export const operationRoute = createRoute({
  getParentRoute,
  path: '/operation',
  component: lazyRouteComponent(() => import('../features/operation/operation-page.tsx'), 'OperationPage'),
});

export const outboxRoute = createRoute({
  getParentRoute,
  path: '/outbox',
  validateSearch: (search: Record<string, unknown>): { failed?: boolean } => ({
    failed: search.failed === true || undefined,
  }),
  component: lazyRouteComponent(() => import('../features/outbox/outbox-page.tsx'), 'OutboxPage'),
});

export const auditRoute = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

export const mailRoute = createRoute({
  getParentRoute,
  path: '/outbox/$mailId',
  component: lazyRouteComponent(() => import('../features/outbox/mail-page.tsx'), 'MailPage'),
});

export const settingsRoute = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/session/settings-page.tsx'), 'SettingsPage'),
});
