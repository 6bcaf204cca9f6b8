import { DateTime, type KeyValue, Link } from '@clearhold/ui';
import { channelWords } from './document-words.ts';
import type { WholeDocument } from './documents.ts';

/** The mail that a document is or came in, who sent it, and where the same bytes came again. */
export function mailFacts(document: WholeDocument): KeyValue[] {
  const letter = document.mailOf ?? document;
  const { mail } = letter;
  const sender = mail?.sender;
  return [
    ...(document.mailOf
      ? [
          {
            label: 'Came in the mail',
            value: <Link href={`/documents/${document.mailOf.id}`}>{mail?.subject ?? 'Without a subject'}</Link>,
            source: mail?.sentAt ? <DateTime value={mail.sentAt} as="exact" /> : undefined,
          },
        ]
      : mail
        ? [{ label: 'Subject', value: mail.subject ?? 'None' }]
        : []),
    ...(mail
      ? [{ label: 'Sent by', value: [mail.fromName, mail.from ?? 'nobody named'].filter(Boolean).join(', ') }]
      : []),
    ...(mail?.forwardedFrom.length ? [{ label: 'Forwarded from', value: mail.forwardedFrom.join(', ') }] : []),
    ...(sender
      ? [
          {
            label: 'Sender',
            value: sender.proven
              ? `Proven by ${sender.domains.join(', ')}`
              : `Not proven: DKIM ${sender.dkim}, SPF ${sender.spf}`,
          },
        ]
      : []),
    ...document.arrivals.map((again) => ({
      label: 'Came again by',
      value: again.channelName ?? channelWords(again.channel),
      source: <DateTime value={again.at} as="exact" />,
    })),
  ];
}
