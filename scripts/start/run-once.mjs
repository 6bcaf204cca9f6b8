import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { Sentence } from './say.mjs';

const now = new Set();

/** Starts a program that ends by itself; `endPrograms` ends it before, when the launcher has to go. */
export function startProgram(command, args, options) {
  const child = spawn(command, args, { cwd: root, ...options });
  now.add(child);
  child.once('exit', () => now.delete(child));
  return child;
}

export function endPrograms() {
  for (const child of now) child.kill('SIGTERM');
}

/** Runs a program of ours to its end; where it fails, its own words are the sentence. */
export async function runOnce(name, script, env) {
  const child = startProgram(process.execPath, ['--enable-source-maps', script], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const [code, signal] = await new Promise((resolve, reject) =>
    child.once('error', reject).once('exit', (...how) => resolve(how)),
  );
  if (code !== 0) throw new Sentence(said.trim() || `${name} ended with ${signal ?? code}`);
}
