import { ButtonLink, NoPermission } from '@clearhold/ui';
import { AuditLog, type PageOf } from '@clearhold/ui/audit';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useAbility } from '../../lib/session.ts';
import { ControlEvidence } from '../packs/control-evidence.tsx';
import { unitsQuery } from '../team/documents.ts';

const route = getRouteApi('/app/audit');

const PAGES: Record<string, (id: string) => string> = {
  Case: (id) => `/cases/${id}`,
  Document: (id) => `/documents/${id}`,
  Mail: (id) => `/outbox/${id}`,
};
const pageOf: PageOf = ({ subjectKind, subjectId }) => {
  const href = subjectId ? PAGES[subjectKind]?.(subjectId) : undefined;
  return href ? { href } : undefined;
};

/** The company's own log, its export, and the evidence of a control. */
export function AuditPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const ability = useAbility();
  const mayRead = ability.can('read', 'Audit');
  const units = useQuery({ ...unitsQuery, enabled: mayRead }).data ?? [];
  if (!mayRead)
    return (
      <>
        <h1 className="sr-only">Audit log</h1>
        <NoPermission who="A controller or auditor reads the log; an administrator" />
      </>
    );
  return (
    <AuditLog
      search={search}
      onSearch={(next) => void navigate({ to: '/audit', search: next, replace: true })}
      pageOf={pageOf}
      scopes={units}
      scopeLabel="Unit"
      about="Every step in this tenant is written here in the same transaction as the step itself."
      actions={
        ability.can('export', 'Audit') && (
          <>
            <ControlEvidence />
            <ButtonLink href="/v1/audit/export" target="_blank">
              <Download size={16} aria-hidden />
              Export log
            </ButtonLink>
          </>
        )
      }
    />
  );
}
