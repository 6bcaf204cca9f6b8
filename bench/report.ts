/** What one promise came to. */
export interface Outcome {
  readonly value: unknown;
  readonly limit: unknown;
  readonly pass: boolean;
  /** Sizes, times and whatever else explains the value. */
  readonly details?: Record<string, unknown>;
}

/** Less load, same correctness: for the test run. */
export const short = process.argv.includes('--short');

/** Shows one promise: prints its JSON line and ends with 0 where it holds, else with 1. */
export async function goal(id: string, show: () => Promise<Outcome>): Promise<void> {
  const began = performance.now();
  const outcome = await show().catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    return { value: error.message, limit: 'no error', pass: false, details: undefined };
  });
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
  const { value, limit, pass, details } = outcome;
  process.stdout.write(`${JSON.stringify({ goal: id, value, limit, pass, seconds, ...details })}\n`);
  process.exit(pass ? 0 : 1);
}

/** Ends as skipped, saying why. */
export function skip(id: string, why: string): never {
  process.stdout.write(`${id} skipped: ${why}\n`);
  process.exit(77);
}

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A generator of numbers from 0 to below 1 that gives the same row for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
