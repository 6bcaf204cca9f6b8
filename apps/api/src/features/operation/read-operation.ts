import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { DONE, DOUBT, FAILED, LANES, SEALS } from './operation-sql.ts';

export interface Lane {
  readonly lane: string;
  readonly waiting: number;
  readonly oldestSince: Date | null;
  readonly inFlight: number;
  readonly held: number;
}
export interface Counted {
  readonly count: number;
  readonly oldestSince: Date | null;
}
export interface Seals {
  readonly unsealedLogs: number;
  readonly unsealedEntries: number;
  readonly behindSince: Date | null;
}

const NAMES = ['URGENT', 'NORMAL', 'BULK'];
const NOTHING = { waiting: 0, oldestSince: null, inFlight: 0, held: 0 };

/** How work goes on in the spaces of a partner, or in all of them: counts and times. */
@Injectable()
export class ReadOperation {
  constructor(private readonly database: Database) {}

  async lanes(partner: string | null): Promise<Lane[]> {
    const rows = await this.#ask<Omit<Lane, 'lane'> & { lane: number }>(LANES, partner);
    return NAMES.map((name, at) => ({ ...NOTHING, ...rows.find(({ lane }) => lane === at), lane: name }));
  }

  /** By minute, the oldest first. */
  async doneByMinute(partner: string | null): Promise<number[]> {
    return (await this.#ask<{ done: number }>(DONE, partner)).map(({ done }) => done);
  }

  async effectsInDoubt(partner: string | null): Promise<Counted> {
    return (await this.#ask<Counted>(DOUBT, partner))[0]!;
  }

  async failedWork(partner: string | null): Promise<Counted> {
    return (await this.#ask<Counted>(FAILED, partner))[0]!;
  }

  async seals(partner: string | null): Promise<Seals> {
    return (await this.#ask<Seals>(SEALS, partner))[0]!;
  }

  #ask<Row extends object>(text: string, partner: string | null): Promise<Row[]> {
    return this.database.acrossTenants<Row>('figures', text, [partner]);
  }
}
