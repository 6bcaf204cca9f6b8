import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { CHARGE } from './dispatch-sql.ts';

/**
 * Worker time by tenant, as start-time fair queueing counts it: a floor that only rises stands for how far the house is,
 * and whoever has used less than that counts as having used just that.
 */
@Injectable()
export class FairShare {
  #floor = 0;

  constructor(private readonly database: Database) {}

  /** In milliseconds for a weight of one. */
  get floor(): number {
    return this.#floor;
  }

  /** What the least served of the busy tenants has used, as a turn over them showed it. */
  seen(leastServed: number): void {
    this.#floor = Math.max(this.#floor, leastServed);
  }

  /** Charges a tenant for that many pieces of work. A charge that fails is forgiven: it decides about order, never about whether work is done. */
  async charge(tenantId: string, milliseconds: number, pieces = 0): Promise<void> {
    await this.database
      .acrossTenants('dispatch', CHARGE, [tenantId, milliseconds, this.#floor, pieces])
      .catch(() => {});
  }
}
