import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { Sentence } from './say.mjs';

/** Runs a program of ours to its end; where it fails, its own words are the sentence. */
export async function runOnce(name, script, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', script], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-4000);
  });
  const [code, signal] = await new Promise((resolve, reject) => child.once('error', reject).once('exit', (...how) => resolve(how)));
  if (code !== 0) throw new Sentence(said.trim() || `${name} ended with ${signal ?? code}`);
}
