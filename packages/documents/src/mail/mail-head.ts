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
  /** What name servers said of its sender; only of one that came over a channel. */
  sender?: SenderProof;
}

/** Whether a mail was sent by the domain that it names. Each is a result of RFC 8601: `pass`, `fail`, `none`, `temperror`, ... */
export interface SenderProof {
  /** DKIM or SPF passed for the organisation of the From field. */
  proven: boolean;
  dkim: string;
  spf: string;
  dmarc: string;
  arc: string;
  /** The domains that signed it, or whose server sent it. */
  domains: string[];
}
