const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is waited before each further try, in milliseconds: ten tries over about 76 hours, as Standard Webhooks has it. */
const LADDER = [
  ...[5_000, 5 * MINUTE, 30 * MINUTE],
  ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR),
] as readonly number[];

/** Tries of one delivery, the first among them. */
export const TRIES = LADDER.length + 1;
// So that what failed in one moment is not all tried again in another.
const JITTER = 0.01;

const LONGEST_REST = HOUR;

/** How long to wait after so many tries that failed, in milliseconds; undefined after the last. The id decides the jitter. */
export function waitAfter(tries: number, id: string): number | undefined {
  const step = LADDER[tries - 1];
  if (step === undefined) return undefined;
  return Math.round(step * (1 + JITTER * (Number.parseInt(id.slice(-4), 16) / 0xffff)));
}

/** How long an address is left alone after so many failures in a row, whatever waits for it, in milliseconds. */
export const restAfter = (failures: number): number => Math.min(5_000 * 4 ** (failures - 1), LONGEST_REST);
