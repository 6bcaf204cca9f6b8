import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Sentence } from './say.mjs';

/** Refuses when somebody else listens on the port that people will use. */
export async function checkPort(port) {
  const fault = await tryPort(port);
  if (fault?.code === 'EADDRINUSE') throw new Sentence(`Port ${port} is taken: stop the other program or set PORT.`);
  if (fault?.code === 'EACCES') throw new Sentence(`Port ${port} is reserved for root: set PORT to 1024 or more.`);
  if (fault) throw fault;
}

/** The loopback port that an inner service had last time, where it is still free, or a new one; kept in `home`. */
export async function keptPort(home, name) {
  const file = path.join(home, 'ports.json');
  const kept = readJson(file);
  if (kept[name] && !(await tryPort(kept[name], '127.0.0.1'))) return kept[name];
  const port = await freePort();
  writeFileSync(file, `${JSON.stringify({ ...kept, [name]: port })}\n`);
  return port;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', resolve);
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
