import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

const EVERY_MS = 3_000;

/** Says that this process is alive, where readiness looks for it; leaves no trace of processes that are long gone. */
@Injectable()
export class Heartbeat {
  readonly #id = newId();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  async start(role: 'worker'): Promise<void> {
    await this.#beat(role);
    this.#timer = setInterval(() => void this.#beat(role).catch(() => {}), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #beat(role: string): Promise<void> {
    await this.database.acrossTenants(
      'liveness',
      `WITH gone AS (DELETE FROM node_beat WHERE seen_at < now() - interval '1 hour')
       INSERT INTO node_beat (tenant_id, id, role, seen_at) VALUES ($1, $2, $3, now()) ON CONFLICT (tenant_id, id) DO UPDATE SET seen_at = now()`,
      [PLATFORM_ID, this.#id, role],
    );
  }
}
