import pg from 'pg';
import type { Config } from '../config/config.ts';

/** For how long a connection serves before a new one takes its place, with whatever secret or certificate there is then. */
export const CONNECTION_SECONDS = 3600;

/** A client whose every connection shows the password or certificate that its role has at that moment. */
export function freshClient(config: Config, role: 'app' | 'across'): typeof pg.Client {
  return class extends pg.Client {
    constructor(options?: pg.ClientConfig) {
      super({ ...options, connectionString: config.databaseUrl(role) });
    }
  };
}
