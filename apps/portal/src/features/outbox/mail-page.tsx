import { MailPage as OneMail } from '@clearhold/ui/mail';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCan } from '../../lib/session.ts';

const route = getRouteApi('/app/outbox/$mailId');

/** One mail, with the way to the case that it is about. */
export function MailPage() {
  const { mailId } = route.useParams();
  const router = useRouter();
  return (
    <OneMail
      mailId={mailId}
      listHref="/outbox"
      onLeave={() => router.history.push('/outbox')}
      mayResend={useCan('replay', 'Mail')}
      caseHrefOf={(id) => `/cases/${id}`}
    />
  );
}
