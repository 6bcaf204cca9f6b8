import { vi } from 'vitest';

/** Runs a command of the command line in this process; what it answers (as JSON where it is that) and how it ends. */
// biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
export async function runCommand<T = any>(command: () => Promise<void>): Promise<{ answer: T; code: number }> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  await command().finally(() => write.mockRestore());
  const code = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return { answer: (/^[[{]/.test(text) ? JSON.parse(text) : text) as T, code };
}
