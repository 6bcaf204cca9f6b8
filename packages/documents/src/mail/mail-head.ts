/** What a mail says of itself (RFC 5322): shown beside the documents that came in it. Nothing of this is proven. */
export interface MailHead {
  /** The address of its From field, in small letters. */
  from?: string;
  fromName?: string;
  to: string[];
  subject?: string;
  /** ISO 8601, UTC, as its sender's clock said. */
  sentAt?: string;
  messageId?: string;
  /** The senders of the mails that are forwarded inside it, outermost first. */
  forwardedFrom: string[];
}
