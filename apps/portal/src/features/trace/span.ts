import type { TraceHop } from './documents.ts';

/** Where a station lies between the first and the last instant of a matter, in hundredths of its whole length. */
export interface Place {
  readonly from: number;
  readonly width: number;
}

/** Stations that took no time are drawn this wide, and so is whatever is shorter. */
export const LEAST_WIDTH = 0.6;

/** The places of all stations; what lasts still lasts until `now`. One instant alone fills nothing but its mark. */
export function placesOf(hops: readonly Pick<TraceHop, 'at' | 'endedAt'>[], now: number): Place[] {
  const spans = hops.map(({ at, endedAt }) => {
    const from = Date.parse(String(at));
    return { from, until: Math.max(from, endedAt ? Date.parse(String(endedAt)) : now) };
  });
  const first = Math.min(...spans.map(({ from }) => from));
  const whole = Math.max(...spans.map(({ until }) => until)) - first;
  return spans.map(({ from, until }) => {
    const width = whole > 0 ? Math.max(((until - from) / whole) * 100, LEAST_WIDTH) : LEAST_WIDTH;
    const start = whole > 0 ? ((from - first) / whole) * 100 : 0;
    return { from: Math.min(start, 100 - width), width };
  });
}
