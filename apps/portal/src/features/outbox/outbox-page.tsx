import { Outbox } from '@clearhold/ui/mail';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';

const route = getRouteApi('/app/outbox');

/** What was mailed, and what would have been: suppliers' links wait here where no mail server is set. */
export function OutboxPage() {
  const { failed = false } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  return (
    <Outbox
      failed={failed}
      onFailed={(only) => void navigate({ to: '/outbox', search: { failed: only || undefined }, replace: true })}
      listHref="/outbox"
      onOpen={(href) => router.history.push(href)}
      about="Questions to suppliers, notices, documents sent back"
      coming="Questions to suppliers and notices to people come here, with what became of each."
    />
  );
}
