import os from 'node:os';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

const EVERY_MS = 500;

/** What a beat tells of a worker, and what the worker is told with the answer. */
export interface Beating {
  /** Pieces of work in hand. */
  readonly held: number;
  /** Called with each beat. True: it is to take no more. */
  hear(isDrained: boolean): void;
}

/** Says that this worker is alive, where readiness and the other workers look for it, and hears whether it is to rest. */
@Injectable()
export class Heartbeat {
  /** The name under which this process takes work from the queue. */
  readonly id = newId();
  readonly #details = JSON.stringify({ host: os.hostname(), process: process.pid });
  #timer: NodeJS.Timeout | undefined;
  #beating: Beating | undefined;

  constructor(private readonly database: Database) {}

  async start(beating?: Beating): Promise<void> {
    this.#beating = beating;
    await this.#beat();
    this.#timer = setInterval(() => void this.#beat().catch(() => {}), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    const held = this.#beating?.held ?? 0;
    const [row] = await this.database.acrossTenants<{ drained: boolean }>('liveness', BEAT, [
      PLATFORM_ID,
      this.id,
      held,
      this.#details,
    ]);
    this.#beating?.hear(row!.drained);
  }
}

const BEAT = `
  WITH gone AS (DELETE FROM node_beat WHERE seen_at < now() - interval '1 hour')
  INSERT INTO node_beat (tenant_id, id, role, seen_at, held, details) VALUES ($1, $2, 'worker', now(), $3, $4)
  ON CONFLICT (tenant_id, id) DO UPDATE SET seen_at = now(), held = $3 RETURNING drain_since IS NOT NULL AS drained`;
