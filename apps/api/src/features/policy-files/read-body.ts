import { shapeWords } from '@clearhold/kernel';
import type { z } from 'zod';
import { Problem } from '../../platform/http/problem.ts';

/** The body of a request as its schema has it. Throws Problem that names each field which is wrong. */
export function readBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const read = schema.safeParse(body ?? {}, { error: shapeWords });
  if (read.success) return read.data;
  const faults = read.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw unfit('INVALID', faults.join('; '), 'Mend the fields named; nothing was changed.');
}

/** A file's text, by its reader. Throws Problem that names each fault with its line. */
export function readText<T>(read: (text: string) => T, text: string): T {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) throw unfit('FILE_UNREADABLE', error.message, 'Mend the lines named.');
    throw error;
  }
}

export const unfit = (code: string, detail: string, hint?: string) =>
  new Problem(422, code, 'The file cannot be taken', detail, hint);
