import { ButtonLink } from '@clearhold/ui';
import { AuditLog, type PageOf } from '@clearhold/ui/audit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { Closed } from '../../lib/closed.tsx';
import { useAbility, useIsPlatform, useMe } from '../../lib/session.ts';
import { scopesQuery } from '../policy/documents.ts';

const route = getRouteApi('/app/audit');

/** The log of this console's own space; a tenant's is shown to the tenant. */
export function AuditPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const ability = useAbility();
  const isPlatform = useIsPlatform();
  const { scope: own } = useMe();
  const mayRead = ability.can('read', 'Audit');
  const below = (useQuery({ ...scopesQuery, enabled: mayRead }).data ?? []).filter(({ kind }) => kind !== 'UNIT');
  const pageOf: PageOf = ({ subjectKind, subjectId }) => {
    if (subjectKind === 'Mail' && subjectId) return { href: `/outbox/${subjectId}` };
    const tenant = below.find(({ id, kind }) => id === subjectId && kind === 'TENANT');
    return subjectKind === 'Scope' && tenant
      ? { href: `/tenants/${tenant.id}/overview`, name: tenant.name }
      : undefined;
  };
  if (!mayRead) return <Closed title="Audit log" who="A partner admin" />;
  return (
    <AuditLog
      search={search}
      onSearch={(next) => void navigate({ to: '/audit', search: next, replace: true })}
      pageOf={pageOf}
      scopes={below.filter(({ id }) => id !== own.id)}
      scopeLabel={isPlatform ? 'Partner' : 'Tenant'}
      about="Every step of this console’s own people is written here; a tenant’s log is shown to the tenant."
      actions={
        ability.can('export', 'Audit') && (
          <ButtonLink href="/v1/audit/export" target="_blank">
            <Download size={16} aria-hidden />
            Export log
          </ButtonLink>
        )
      }
    />
  );
}
