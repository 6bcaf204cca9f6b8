import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Transport } from '../queue/transport.ts';
import { LOGGER, type Logger } from '../telemetry/logger.ts';
import { SILENT } from './dispatch-sql.ts';
import { giveBackOnce } from './give-back.ts';

/** A worker that has not been heard of for so long counts as dead. */
export const SILENCE_SECONDS = 2.5;

/**
 * What a dead worker had begun is handed out again as soon as it is missed, long before its leases run out. A worker that
 * was only slow loses nothing but the rows: what it holds locked in a transaction is left to it, and for the rest the next
 * lease's epoch shuts it out.
 */
@Injectable()
export class Takeover {
  constructor(
    private readonly database: Database,
    private readonly transport: Transport,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** One look for dead workers. Returns how many rows were given back. */
  async look(): Promise<number> {
    const silent = await this.database.acrossTenants<{ id: string }>('liveness', SILENT, [SILENCE_SECONDS]);
    if (silent.length === 0) return 0;
    const held = (await this.transport.heldBy(new Set(silent.map(({ id }) => id)))).flat();
    if (held.length === 0) return 0;
    const rows = await giveBackOnce(this.database, held);
    if (rows > 0)
      this.logger.warn({ workers: silent.length, rows }, 'a worker is gone; what it had begun is handed out again');
    return rows;
  }
}
