import { request } from 'node:http';
import type { Caller } from '../house/caller.ts';

/** Watches a tenant's live changes over server-sent events; `open` resolves with the stream's first sign of life. */
export function follow(caller: Caller): { open: Promise<void>; isOpen(): boolean; text(): string; close(): void } {
  let text = '';
  let isOpen = false;
  let began = () => {};
  const open = new Promise<void>((resolve) => {
    began = resolve;
  });
  const headers = {
    host: `${caller.host}:${caller.port}`,
    ...caller.headers,
    'content-type': 'application/json',
    accept: 'text/event-stream',
  };
  const call = request(
    { host: '127.0.0.1', port: caller.port, method: 'POST', path: '/graphql/stream', headers },
    (message) => {
      began();
      isOpen = true;
      message.on('close', () => {
        isOpen = false;
      });
      message.on('data', (part: Buffer) => {
        text += part.toString();
      });
      message.on('error', () => {});
    },
  );
  call.on('error', () => {});
  call.end(JSON.stringify({ query: 'subscription { changes { kind id version } }' }));
  return { open, isOpen: () => isOpen, text: () => text, close: () => call.destroy() };
}
