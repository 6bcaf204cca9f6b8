/** What one look came to: `bad` must be mended, `warn` should be known, `good` needs nothing. */
export interface Finding {
  readonly check: string;
  readonly state: 'good' | 'warn' | 'bad';
  readonly words: string;
}

export const good = (check: string, words: string): Finding => ({ check, state: 'good', words });
export const warn = (check: string, words: string): Finding => ({ check, state: 'warn', words });
export const bad = (check: string, words: string): Finding => ({ check, state: 'bad', words });

/** Runs a look; what it throws is its finding. */
export async function look(check: string, ask: () => Promise<Finding>): Promise<Finding> {
  try {
    return await ask();
  } catch (error) {
    return bad(check, (error as Error).message || String(error));
  }
}
