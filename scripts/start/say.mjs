const SHOW_AFTER_MS = 2_000;
const REPEAT_PLAIN_MS = 10_000;
const live = Boolean(process.stdout.isTTY);

/** An expected failure: its message is all that is shown. */
export class Sentence extends Error {}

/**
 * Runs one stage and prints a line when it has passed. A slow one shows its age and what `note` last said: on a
 * terminal in place, elsewhere as a line every ten seconds.
 * @template T
 * @param {string} name @param {(note: (text: string) => void) => Promise<T> | T} work @returns {Promise<T>}
 */
export async function stage(name, work) {
  const began = performance.now();
  let detail = '';
  const age = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const show = () => {
    const line = `  … ${name} ${age()}${detail ? `  ${detail}` : ''}`;
    process.stdout.write(live ? `\r\x1b[K${line.slice(0, (process.stdout.columns ?? 100) - 1)}` : `${line}\n`);
  };
  let timer;
  const first = setTimeout(() => {
    show();
    timer = setInterval(show, live ? 200 : REPEAT_PLAIN_MS);
  }, SHOW_AFTER_MS);
  try {
    const result = await work((text) => {
      detail = text;
    });
    print(`  ✓ ${name}${typeof result === 'string' && result ? ` (${result})` : ''}  ${age()}`);
    return result;
  } catch (error) {
    print(`  ✗ ${name}  ${age()}`);
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(timer);
  }
}

/** One line, over whatever progress stands there. */
export function print(line) {
  process.stdout.write(`${live ? '\r\x1b[K' : ''}${line}\n`);
}

/** What to tell the person: the sentence itself, or what the system's error means. */
export function sentenceOf(error) {
  if (error instanceof Sentence) return error.message;
  const text = `${error?.code ?? ''} ${error?.message ?? error}`;
  if (/ENOSPC|No space left on device/.test(text)) return 'The disk is full: free some space, then start again.';
  if (/EACCES|EPERM/.test(text))
    return `No permission: ${error.path ?? error.message}. Start as the account that owns this folder.`;
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(text))
    return 'The database does not answer: check DATABASE_URL and that PostgreSQL is running.';
  if (/28P01|28000/.test(text))
    return 'The database refused the password: check DATABASE_URL, or the secret in CLEARHOLD_HOME if it was changed.';
  return String(error?.message ?? error);
}
