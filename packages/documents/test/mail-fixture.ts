/** A file to hang on a mail. */
export interface Attached {
  readonly name?: string;
  readonly type?: string;
  readonly bytes: Uint8Array | string;
  readonly disposition?: 'attachment' | 'inline';
  readonly cid?: string;
}

const lines = (base64: string) => base64.replace(/.{76}/g, '$&\r\n');

function part({ name, type = 'application/octet-stream', bytes, disposition = 'attachment', cid }: Attached): string {
  const isMail = type === 'message/rfc822';
  const head = [
    `Content-Type: ${type}`,
    `Content-Disposition: ${disposition}${name ? `; filename="${name}"` : ''}`,
    ...(cid ? [`Content-ID: <${cid}>`] : []),
    ...(isMail ? [] : ['Content-Transfer-Encoding: base64']),
  ];
  const body = isMail ? Buffer.from(bytes).toString('latin1') : lines(Buffer.from(bytes).toString('base64'));
  return `${head.join('\r\n')}\r\n\r\n${body}\r\n`;
}

/** A mail as it is sent, with a text of two lines and what hangs on it. */
export function mailOf(files: readonly Attached[], head: Record<string, string> = {}): Buffer {
  const fields = {
    From: 'Fjord Billing <Billing@fjord.example>',
    To: 'invoices@acme.example',
    Subject: 'Invoice 77',
    Date: 'Mon, 23 Nov 2026 09:00:00 +0100',
    'Message-ID': '<77@fjord.example>',
    'MIME-Version': '1.0',
    ...head,
  };
  const edge = `edge-${files.length}-${fields.Subject.length}-${fields['Message-ID'].length}`;
  const text =
    'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Please find our invoice.<img src="cid:logo@fjord"></p>\r\n';
  const parts = [text, ...files.map(part)].map((one) => `--${edge}\r\n${one}`);
  const top = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    `${top.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary="${edge}"\r\n\r\n${parts.join('')}--${edge}--\r\n`,
    'latin1',
  );
}
