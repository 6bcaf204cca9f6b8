import { Outbox } from '@clearhold/ui/mail';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { Closed } from '../../lib/closed.tsx';
import { useCan } from '../../lib/session.ts';

const route = getRouteApi('/app/outbox');

/** The mails of this console's own space; a tenant's are shown to the tenant. */
export function OutboxPage() {
  const { failed = false } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const mayRead = useCan('read', 'Mail');
  if (!mayRead) return <Closed title="Outgoing mail" who="A partner admin" />;
  return (
    <Outbox
      failed={failed}
      onFailed={(only) => void navigate({ to: '/outbox', search: { failed: only || undefined }, replace: true })}
      listHref="/outbox"
      onOpen={(href) => router.history.push(href)}
      about="Your own; the mails of a tenant are shown to the tenant"
      coming="What this console sends to people comes here, with what became of each."
    />
  );
}
