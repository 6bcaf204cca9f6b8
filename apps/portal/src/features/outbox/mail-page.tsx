import {
  Answer,
  accept,
  Button,
  ButtonLink,
  EmptyState,
  MailView,
  PageHeader,
  Skeleton,
  useShortcuts,
  useToast,
} from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { request } from '../../lib/graphql.ts';
import { RefusalNote } from '../../lib/refusal-note.tsx';
import { useCan } from '../../lib/session.ts';
import { mailQuery, RESEND, type WholeMail } from './documents.ts';

const route = getRouteApi('/app/outbox/$mailId');

/** One mail: what it says, what became of it, and its link to hand over. */
export function MailPage() {
  const { mailId } = route.useParams();
  const router = useRouter();
  const query = useQuery(mailQuery(mailId));
  useShortcuts({ Escape: () => router.history.push('/outbox') });
  return (
    <Answer
      query={query}
      what="This mail"
      loading={<Skeleton lines={8} className="p-6" />}
      missing={
        <EmptyState title="There is no such mail" action={<ButtonLink href="/outbox">All outgoing mail</ButtonLink>} />
      }
    >
      {(mail) => <Page mail={mail} />}
    </Answer>
  );
}

function Page({ mail }: { mail: WholeMail }) {
  const client = useQueryClient();
  const toast = useToast();
  const mayResend = useCan('replay', 'Mail');
  const resend = useMutation({
    mutationFn: async () => accept((await request(RESEND, { input: { id: mail.id } })).resendMail),
    onSuccess: () => toast.show({ title: `The mail to ${mail.to} is sent again` }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['mail', mail.id] });
      await client.invalidateQueries({ queryKey: ['mails'] });
    },
  });
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Outgoing mail', href: '/outbox' }]}
        title={mail.subject}
        meta={<span className="wrap-anywhere">to {mail.to}</span>}
        actions={
          mayResend &&
          mail.state === 'FAILED' && (
            <Button
              kind="primary"
              icon={<RotateCcw size={16} aria-hidden />}
              isPending={resend.isPending}
              onPress={() => resend.mutate()}
            >
              Send mail again
            </Button>
          )
        }
      />
      <MailView
        mail={mail}
        caseHref={mail.caseId ? `/cases/${mail.caseId}` : undefined}
        problem={<RefusalNote error={resend.error} />}
      />
    </>
  );
}
