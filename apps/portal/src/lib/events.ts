/** One event of a text/event-stream. */
export interface StreamEvent {
  event: string;
  data: string;
}

/** Cuts a stream's text into events; keeps what is not whole yet. */
export function eventReader(onEvent: (event: StreamEvent) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    rest += chunk.replaceAll('\r\n', '\n');
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const block = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const found: StreamEvent = { event: 'message', data: '' };
      for (const line of block.split('\n')) {
        const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
        if (name === 'event') found.event = value ?? '';
        if (name === 'data') found.data += value ?? '';
      }
      if (found.event !== 'message' || found.data) onEvent(found);
    }
  };
}

/** How long to wait before the nth try to connect again, in milliseconds: doubling up to half a minute. */
export function backOff(attempt: number): number {
  return Math.min(30_000, 500 * 2 ** attempt);
}
