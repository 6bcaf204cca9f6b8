import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire, its words put together again. */
export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server of the test's own. */
export class Mailbox {
  readonly received: Received[] = [];
  readonly #server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        this.received.push({ to, ...read(Buffer.concat(parts).toString('utf8')) });
        done();
      });
    },
  });

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((resolve) => box.#server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The mails to an address, oldest first. */
  to(address: string): Received[] {
    return this.received.filter((mail) => mail.to === address);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

/** The parts that matter: nodemailer writes ASCII words as they are or as quoted-printable. */
function read(raw: string): { subject: string; text: string } {
  const text = raw
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=')
    .replace(/\r\n/g, '\n');
  const subject = /^Subject: (.*(?:\n[ \t].*)*)/m.exec(text)?.[1] ?? '';
  return { subject: subject.replace(/\n[ \t]+/g, ' '), text };
}
