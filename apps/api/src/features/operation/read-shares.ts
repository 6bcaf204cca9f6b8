import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { SHARES } from './operation-sql.ts';

/** A tenant's part of the work; `usedPercent` of all worker time of the last minutes, with one decimal. */
export interface Share {
  readonly tenant: string;
  readonly name: string;
  readonly partner: string;
  readonly state: 'ACTIVE' | 'STOPPED' | 'SUSPENDED';
  readonly weight: number;
  readonly waiting: number;
  readonly oldestSince: Date | null;
  readonly inFlight: number;
  readonly scheduled: number;
  readonly usedMs: number;
  readonly usedPercent: string;
  readonly doneRecently: number;
  readonly effectsInDoubt: number;
  readonly failedWork: number;
  readonly stoppedAt: Date | null;
  readonly stoppedBy: string | null;
  readonly stopReason: string | null;
}

const MOST = 200;

/** The tenants' shares of the workers, of a partner or of all. */
@Injectable()
export class ReadShares {
  constructor(private readonly database: Database) {}

  /** Most work first, 200 at most. */
  list(partner: string | null, search: string): Promise<Share[]> {
    return this.database.acrossTenants<Share>('figures', SHARES, [partner, search.trim().toLowerCase(), null, MOST]);
  }

  async one(partner: string | null, tenant: string): Promise<Share> {
    return (await this.database.acrossTenants<Share>('figures', SHARES, [partner, '', tenant, 1]))[0]!;
  }
}
