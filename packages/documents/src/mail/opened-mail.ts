/** A file of a mail, or of a mail that is forwarded inside it. */
export interface MailFile {
  filename?: string;
  contentType: string;
  /** Shown inside the text, as a logo is. */
  inline: boolean;
  bytes: Uint8Array;
}

/** A mail as its thread hands it over. */
export interface OpenedMail {
  from?: { address?: string; name?: string };
  to: string[];
  subject?: string;
  date?: string;
  messageId?: string;
  files: MailFile[];
  /** Mails that are forwarded inside, opened as this one. */
  forwarded: OpenedMail[];
}

/** What one mail may be. */
export interface MailBounds {
  /** Files and forwarded mails together. */
  filesMax: number;
  /** Mails inside of mails. */
  depthMax: number;
}

export const MAIL_BOUNDS: MailBounds = { filesMax: 200, depthMax: 4 };
