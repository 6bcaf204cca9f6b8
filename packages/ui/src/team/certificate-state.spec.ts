import { expect, it } from 'vitest';
import { certificateState } from './certificate-state.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const until = (...ends: string[]) => ({ certificates: ends.map((endsAt) => ({ endsAt })) });

it('warns a month before a provider’s last certificate ends, and once it has', () => {
  expect(certificateState(null, NOW)).toBeUndefined();
  expect(certificateState(until('2026-07-02T00:00:01Z'), NOW)).toBeUndefined();
  expect(certificateState(until('2026-06-30T00:00:00Z'), NOW)?.word).toBe('Certificate ends soon');
  expect(certificateState(until('2026-05-31T00:00:00Z'), NOW)?.word).toBe('Certificate ended');
  expect(certificateState(until('2026-05-31T00:00:00Z', '2028-01-01T00:00:00Z'), NOW)).toBeUndefined();
});
