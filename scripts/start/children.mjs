import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { NODE_FLAGS } from './node-flags.mjs';
import { root } from './root.mjs';
import { print, Sentence } from './say.mjs';

const LOG_LIMIT = 50 * 1_048_576;
const CALM_MS = 60_000;
const STOP_MS = 15_000;

/**
 * One process of the product: started, watched, started again when it ends by itself, ended on request.
 * Its log goes to a file; it ends by itself when this launcher is gone (the channel between them closes).
 */
export class Child {
  #process;
  #stopping = false;
  #ready = false;
  #crashes = 0;
  #words = '';

  /** @param {string} name @param {{script: string, env: Record<string, string>, logs: string, longestDelayMs?: number}} options */
  constructor(name, options, say = print) {
    this.name = name;
    this.options = options;
    this.say = say;
  }

  /** Resolves when the process says that it is ready; rejects with its own words when it ends before. */
  async start() {
    this.#stopping = false;
    await this.#launch();
    this.#ready = true;
  }

  /** Asks it to end; after a while makes it. */
  stop() {
    this.#stopping = true;
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.once('exit', () => resolve(clearTimeout(hard)));
      child.kill('SIGTERM');
    });
  }

  /** Ends it as a crash would: it is started again. */
  crash() {
    this.#process?.kill('SIGKILL');
  }

  kill() {
    this.#stopping = true;
    this.#process?.kill('SIGKILL');
  }

  get pid() {
    return this.#process?.pid;
  }

  #launch() {
    const { script, env, logs } = this.options;
    const log = openLog(logs, this.name);
    const began = Date.now();
    const child = spawn(process.execPath, [...NODE_FLAGS, script], {
      cwd: root,
      env: { NODE_ENV: 'production', ...env }, // libraries check themselves otherwise, GraphQL each value of each answer
      stdio: ['ignore', log, 'pipe', 'ipc'],
      detached: true, // Ctrl-C in the terminal reaches the launcher alone, which ends its children in order
    });
    closeSync(log);
    this.#process = child;
    child.stderr.on('data', (chunk) => {
      this.#words = (this.#words + chunk).slice(-4000);
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.on('message', (message) => message?.ready && resolve(message));
      child.once('exit', (code, signal) => {
        reject(
          new Sentence(
            this.#lastWords() ||
              `${this.name} ended while starting (${signal ?? code}); see ${path.join(logs, `${this.name}.log`)}`,
          ),
        );
        this.#ended(code, signal, began);
      });
    });
  }

  #ended(code, signal, began) {
    if (this.#stopping || !this.#ready) return;
    this.#crashes = Date.now() - began > CALM_MS ? 1 : this.#crashes + 1;
    const delay = Math.min(this.options.longestDelayMs ?? 30_000, 250 * 2 ** (this.#crashes - 1));
    const words = this.#lastWords();
    this.say(
      `  ! ${this.name} ended (${signal ?? code}); starting it again in ${delay / 1000} s${words ? `: ${words}` : ''}`,
    );
    this.#words = '';
    setTimeout(() => {
      if (!this.#stopping)
        this.#launch().then(
          () => this.say(`  ✓ ${this.name} runs again`),
          () => {},
        );
    }, delay);
  }

  #lastWords() {
    const lines = this.#words
      .split('\n')
      .filter((line) => line.trim() && !/^\s+at |ExperimentalWarning|--trace-/.test(line));
    return lines.slice(-6).join('\n').trim();
  }
}

function openLog(folder, name) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
