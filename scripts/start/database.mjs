import path from 'node:path';
import { keptPort } from './ports.mjs';
import { print } from './say.mjs';

/**
 * The database of this run: the one behind DATABASE_URL, or the bundled server over CLEARHOLD_HOME, which is started
 * again, on the same port, when it ends by itself.
 */
export class LocalDatabase {
  #server;
  #stopping = false;

  /** @param {import('../../apps/api/src/platform/config/config.ts').Config} config */
  constructor(config, say = print) {
    this.config = config;
    this.say = say;
  }

  async start() {
    const { DATABASE_URL } = this.config.vars;
    if (DATABASE_URL) return this.config.databaseUrl('owner');
    this.port = await keptPort(this.config.home, 'postgres');
    await this.#launch();
    return this.#server.url;
  }

  async stop() {
    this.#stopping = true;
    await this.#server?.stop();
  }

  /** Ends it as a machine failure would: it is started again. */
  crash() {
    this.#server?.kill();
  }

  kill() {
    this.#stopping = true;
    this.#server?.kill();
  }

  async #launch() {
    const { startPostgres } = await import('@clearhold/postgres');
    const password = this.config.keyFor('database owner').toString('base64url');
    this.#server = await startPostgres({ dataDir: path.join(this.config.home, 'postgres'), password, port: this.port });
    void this.#server.exited.then((how) => this.#again(how));
  }

  async #again(how) {
    for (let delay = 250; !this.#stopping; delay = Math.min(4_000, delay * 2)) {
      this.say(`  ! PostgreSQL ended (${how}); starting it again`);
      try {
        await this.#launch();
        return this.say('  ✓ PostgreSQL runs again');
      } catch (error) {
        how = error.message;
        await new Promise((next) => setTimeout(next, delay));
      }
    }
  }
}
