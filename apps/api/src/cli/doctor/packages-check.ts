import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, good, warn } from './finding.ts';

const QUARTER_DAYS = 92;

/** Whether the packages were looked through within the last quarter, as docs/dependencies.md has it. */
export function packagesSeen(now: Date, file = path.resolve('docs/packages/seen.tsv')): Finding {
  const [, day = ''] = readFileSync(file, 'utf8').split('\n', 1)[0]!.split('\t');
  const days = Math.floor((now.getTime() - Date.parse(day)) / 86_400_000);
  const words = `looked through on ${day}`;
  return days <= QUARTER_DAYS
    ? good('packages', words)
    : warn('packages', `${words}, ${days} days ago: take a newer release`);
}
