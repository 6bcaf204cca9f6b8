import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalLine } from './records.ts';

/** An append-only file of JSON lines; a line is on the disk before `append` returns. */
export interface JournalFile {
  readonly lines: readonly JournalLine[];
  append(line: JournalLine): void;
  close(): void;
}

/**
 * Opens or creates the file and reads what is there. A last line that a crash cut off is dropped, as that transaction
 * never ended. Throws when a line before it is damaged.
 */
export function openJournal(path: string): JournalFile {
  mkdirSync(dirname(path), { recursive: true });
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  const lines = whole
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalLine);
  const file = openSync(path, 'a');
  ftruncateSync(file, whole.length);
  return {
    lines,
    append(line) {
      writeSync(file, `${JSON.stringify(line)}\n`);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}
