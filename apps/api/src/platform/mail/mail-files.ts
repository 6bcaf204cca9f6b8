import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config/config.ts';

/**
 * Mails with a link for its addressee alone, of a demonstration that has no mail server: each whole as `mails/<tenant>/<id>.eml`
 * (RFC 5322) below the home, the only place where such a link can be read. For whoever runs it, like the passwords beside it.
 */
export class MailFiles {
  readonly #folder: string;
  readonly #writer = createTransport({ streamTransport: true, buffer: true });

  /** What a configuration asks for; none where a mail server is set, or where people really work. */
  static of({ vars, home }: Config): MailFiles | undefined {
    return vars.CLEARHOLD_DEMO && !vars.SMTP_URL ? new MailFiles(home) : undefined;
  }

  constructor(home: string) {
    this.#folder = path.join(home, 'mails');
  }

  async write(tenantId: string, id: string, mail: SendMailOptions): Promise<void> {
    const { message } = await this.#writer.sendMail(mail);
    const folder = path.join(this.#folder, tenantId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, `${id}.eml`), message as Buffer, { mode: 0o600 });
  }

  /** Of a tenant that has left nothing stays. */
  async forget(tenantId: string): Promise<void> {
    await rm(path.join(this.#folder, tenantId), { recursive: true, force: true });
  }
}
