import path from 'node:path';
import { root } from './root.mjs';
import { startProgram } from './run-once.mjs';
import { Sentence } from './say.mjs';

/** Builds what changed: API, portal and admin, through turbo, which keeps what it built before; `flags` narrow it. */
export async function build(note, flags = []) {
  const turbo = path.join(root, 'node_modules/.bin/turbo');
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    NO_COLOR: '1',
  };
  const shown = ['--output-logs=new-only', '--log-order=stream', '--no-color'];
  const child = startProgram(turbo, ['run', 'build', ...shown, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (chunk) => {
    said = (said + plain(chunk)).slice(-20_000);
    const line = plain(chunk).trim().split('\n').at(-1)?.trim();
    if (line) note(line.slice(0, 70));
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Sentence(`The build failed:\n${said.trim().split('\n').slice(-40).join('\n')}`);
  return /FULL TURBO/.test(said) ? 'nothing changed' : '';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the control character escape
const plain = (chunk) => String(chunk).replace(/\x1b\[[0-9;]*m/g, '');
