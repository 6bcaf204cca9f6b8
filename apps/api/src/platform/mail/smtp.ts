import { createTransport } from 'nodemailer';

/**
 * How long a mail server may be silent, in milliseconds. One that takes a connection and then says nothing would otherwise
 * hold a worker for minutes; the mail is tried again later.
 */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };

/** The way to a mail server. */
export const smtpOf = (url: string, patience: Partial<typeof PATIENCE> = {}) =>
  createTransport({ url, ...PATIENCE, ...patience });
