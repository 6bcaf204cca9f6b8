import pg from 'pg';
import type { Config } from '../config/config.ts';
import { ASKER, DeafConnections } from './deaf-connections.ts';

/** For how long a connection serves before a new one takes its place, with whatever secret or certificate there is then. */
export const CONNECTION_SECONDS = 3600;

/**
 * A client whose every connection shows the password or certificate that its role has at that moment, and is cut where a network lost
 * what was said on it and told nobody.
 */
export function freshClient(config: Config, role: 'app' | 'across'): typeof pg.Client {
  const connectionString = () => config.databaseUrl(role);
  const deaf = new DeafConnections(() => new pg.Client({ ...ASKER, connectionString: connectionString() }));
  class Fresh extends pg.Client {
    constructor(options?: pg.ClientConfig) {
      super({ ...options, connectionString: connectionString() });
      for (const event of ['drain', 'error', 'end'] as const) this.on(event, () => deaf.answered(this));
    }
  }
  // Its many forms of arguments go through as they are; whoever listens at the class above hears them too.
  const plain = pg.Client.prototype as unknown as { query(...given: unknown[]): unknown };
  Fresh.prototype.query = function (this: Fresh, ...given: unknown[]) {
    deaf.asked(this);
    return plain.query.apply(this, given);
  } as typeof Fresh.prototype.query;
  return Fresh;
}
