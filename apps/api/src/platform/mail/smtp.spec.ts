import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpOf } from './smtp.ts';

const held: Socket[] = [];
let silent: Server;

beforeAll(async () => {
  silent = createServer((socket) => held.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  for (const socket of held) socket.destroy();
  silent.close();
});

test('a mail server that takes the connection and says nothing is given up within the patience', async () => {
  const smtp = smtpOf(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, { greetingTimeout: 50 });
  const mail = { from: 'a@example.com', to: 'b@example.com', text: 'Hello' };
  await expect(smtp.sendMail(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

test('no wait is longer than half a minute, where nobody says otherwise', () => {
  const { connectionTimeout, greetingTimeout, dnsTimeout, socketTimeout } = smtpOf('smtp://mail.example.com')
    .options as Record<string, number>;
  for (const wait of [connectionTimeout, greetingTimeout, dnsTimeout, socketTimeout]) {
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(30_000);
  }
});
