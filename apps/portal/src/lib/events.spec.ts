import { describe, expect, it } from 'vitest';
import { backOff, eventReader, type StreamEvent } from './events.ts';

describe('the event stream', () => {
  it('gives whole events however the text was cut', () => {
    const text = ':\n\nevent: next\ndata: {"data":{"changes":{"id":"1"}}}\n\nevent: complete\ndata:\n\n';
    for (const size of [1, 3, 7, 1000]) {
      const events: StreamEvent[] = [];
      const read = eventReader((event) => events.push(event));
      for (let at = 0; at < text.length; at += size) read(text.slice(at, at + size));
      expect(events).toEqual([
        { event: 'next', data: '{"data":{"changes":{"id":"1"}}}' },
        { event: 'complete', data: '' },
      ]);
    }
  });

  it('waits longer after each failure, half a minute at most', () => {
    expect([0, 1, 2, 10].map(backOff)).toEqual([500, 1000, 2000, 30_000]);
  });
});
