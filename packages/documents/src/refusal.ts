import type { Problem } from './canonical.ts';

/** Ends a reading from inside the parser's callbacks; the reader turns it into a `rejected` result. */
export class ReadRefusal extends Error {
  readonly problem: Problem;
  /** What the file was known to be by then. */
  format?: string;
  constructor(code: string, message: string, path?: string) {
    super(message);
    this.problem = path ? { code, severity: 'fatal', message, path } : { code, severity: 'fatal', message };
  }
}
