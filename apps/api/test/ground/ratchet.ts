import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, 'ratchet.json');
type Kept = Record<string, Record<string, number>>;
const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;

/**
 * What stands above a line today may stay there and may shrink; nothing newly crosses it, nothing grows. Returns what
 * is wrong. With CLEARHOLD_RATCHET=lower the file takes today's figures where they are lower.
 */
export function ratchet(rule: string, now: Record<string, number>): string[] {
  const before = kept[rule] ?? {};
  if (process.env.CLEARHOLD_RATCHET === 'lower') lower(rule, now);
  return Object.entries(now)
    .filter(([name, value]) => value > (before[name] ?? 0))
    .map(([name, value]) => `${name}: ${value}${name in before ? `, at most ${before[name]} so far` : ''}`);
}

function lower(rule: string, now: Record<string, number>): void {
  const before = kept[rule] ?? {};
  kept[rule] = Object.fromEntries(
    Object.entries(before).flatMap(([name, most]) => (name in now ? [[name, Math.min(most, now[name]!)]] : [])),
  );
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}
