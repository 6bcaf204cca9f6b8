import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { ButtonLink } from '../actions/link.tsx';
import { Answer } from '../exchange/answer.tsx';
import { request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { EmptyState, Skeleton } from '../feedback/states.tsx';
import { useToast } from '../feedback/toast.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { PageHeader } from '../layout/page.tsx';
import { MailView } from './mail-view.tsx';
import { mailQuery, RESEND, type WholeMail } from './outgoing.ts';

/** Props of `MailPage`. */
export interface MailPageProps {
  mailId: string;
  /** Where the list is: `/outbox`. */
  listHref: string;
  onLeave: () => void;
  /** Whether this person may send a failed mail again. */
  mayResend: boolean;
  /** The page of the case that a mail is about; none where the app shows no cases. */
  caseHrefOf?: (caseId: string) => string;
}

/** One mail: what it says, what became of it, and its link to hand over. */
export function MailPage(props: MailPageProps) {
  const query = useQuery(mailQuery(props.mailId));
  useShortcuts({ Escape: props.onLeave });
  return (
    <Answer
      query={query}
      what="This mail"
      loading={<Skeleton lines={8} className="p-6" />}
      missing={
        <EmptyState
          title="There is no such mail"
          action={<ButtonLink href={props.listHref}>All outgoing mail</ButtonLink>}
        />
      }
    >
      {(mail) => <OneMail mail={mail} {...props} />}
    </Answer>
  );
}

function useResend(mail: WholeMail) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async () => accept((await request(RESEND, { input: { id: mail.id } })).resendMail),
    onSuccess: () => toast.show({ title: `The mail to ${mail.to} is sent again` }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['mail', mail.id] });
      await client.invalidateQueries({ queryKey: ['mails'] });
    },
  });
}

function OneMail({ mail, listHref, mayResend, caseHrefOf }: { mail: WholeMail } & MailPageProps) {
  const resend = useResend(mail);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Outgoing mail', href: listHref }]}
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
        caseHref={mail.caseId ? caseHrefOf?.(mail.caseId) : undefined}
        problem={<RefusalNote error={resend.error} />}
      />
    </>
  );
}
