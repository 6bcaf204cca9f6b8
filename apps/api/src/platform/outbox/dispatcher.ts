import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { PartnerDirectory } from '../context/partner-directory.ts';
import { Database } from '../database/database.ts';
import { LANE, type Lane } from '../queue/job-definition.ts';
import { JobRegistry } from '../queue/job-registry.ts';
import { type Batch, Transport } from '../queue/transport.ts';
import { LOGGER, type Logger } from '../telemetry/logger.ts';
import { BULK_NOW, PROMOTE, RECLAIM, TAKE_TURN } from './dispatch-sql.ts';
import { FairShare } from './fair-share.ts';
import { PARCEL_ROWS, PARCEL_TENANTS, pack } from './pack.ts';
import { Takeover } from './takeover.ts';

interface Taken {
  tenant_id: string;
  id: string;
  kind: string;
  lane: Lane;
  epoch: number;
  floor: number;
}

const IDLE_MS = 50;
const GATHER_MS = 3;
// Parcels that wait while all workers are busy. A turn over thousands of tenants is worth its price from two parcels on.
const SPARE = 2;
const HOUSEKEEPING_MS = 500;
const RECOUNT_MS = 1000;
export const LEASE_SECONDS = 8;

/** Takes turns over the tenants with work and hands batches to the queue; any number of processes may do it at once. */
@Injectable()
export class Dispatcher {
  #running = false;
  #loop: Promise<void> = Promise.resolve();
  #kept = 0;
  #outstanding = 0;
  #heard = Date.now();
  #news = new AbortController();

  constructor(
    private readonly database: Database,
    private readonly transport: Transport,
    private readonly registry: JobRegistry,
    private readonly config: Config,
    private readonly shares: FairShare,
    private readonly partners: PartnerDirectory,
    private readonly takeover: Takeover,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.#running = true;
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#news.abort();
    await this.#loop;
  }

  /** A parcel of this process ended: there is room for another. */
  done(): void {
    this.#heard = Date.now();
    this.#outstanding = Math.max(0, this.#outstanding - 1);
    this.#news.abort();
  }

  /** One turn. Returns how many rows were handed out. */
  async turn(): Promise<number> {
    if (Date.now() - this.#kept > HOUSEKEEPING_MS) await this.#keepHouse();
    const room = this.config.vars.CLEARHOLD_WORKERS + SPARE - this.#outstanding;
    if (room < SPARE) return this.#recount();
    const handed = await this.#hand([LANE.urgent, LANE.normal], room, room * PARCEL_ROWS);
    const bulk = room > SPARE ? await this.#bulkRoom() : 0;
    return handed + (bulk > 0 ? await this.#hand([LANE.bulk], Math.ceil(bulk / PARCEL_ROWS), bulk) : 0);
  }

  /** Hands out rows of these lanes, in about so many parcels. */
  async #hand(lanes: Lane[], parcels: number, rows: number): Promise<number> {
    const batch = this.config.vars.CLEARHOLD_BATCH;
    const values = [
      parcels * PARCEL_TENANTS,
      batch,
      batch,
      LEASE_SECONDS,
      lanes,
      this.registry.alone,
      rows,
      this.shares.floor,
    ];
    const taken = await this.database.acrossTenants<Taken>('dispatch', TAKE_TURN, values);
    if (taken.length === 0) return 0;
    this.shares.seen(taken[0]!.floor);
    const packed = pack(await this.#batches(taken), parcels, (kind) => this.registry.isInside(kind));
    this.#outstanding += packed.length;
    await this.transport.send(packed);
    return taken.length;
  }

  // Work that nobody waits for gets a quarter of the workers that are alive: people's reads meet it in the database, too.
  async #bulkRoom(): Promise<number> {
    const [now] = await this.database.acrossTenants<{ rows: number; workers: number }>('dispatch', BULK_NOW);
    const parcels = Math.max(1, Math.floor((this.config.vars.CLEARHOLD_WORKERS * Math.max(1, now!.workers)) / 4));
    return parcels * PARCEL_ROWS - now!.rows;
  }

  // Other processes may have taken what this one sent: when nothing comes back for a while, ask the queue.
  async #recount(): Promise<number> {
    if (Date.now() - this.#heard > RECOUNT_MS) {
      this.#heard = Date.now();
      this.#outstanding = await this.transport.waiting();
    }
    return 0;
  }

  async #run(): Promise<void> {
    while (this.#running) {
      this.#news = new AbortController();
      const handed = await this.turn().catch((error: Error) => {
        this.logger.warn({ err: error }, 'a dispatch turn failed; trying again');
        return 0;
      });
      await (handed > 0 ? pause(GATHER_MS) : this.#rest());
    }
  }

  // With nothing to hand out or no room for it: until a parcel ends here, or for the moment other processes' work may wait.
  async #rest(): Promise<void> {
    await pause(IDLE_MS, undefined, { signal: this.#news.signal }).catch(() => {});
  }

  async #keepHouse(): Promise<void> {
    this.#kept = Date.now();
    await this.database.acrossTenants('dispatch', PROMOTE, [1000]);
    const reclaimed = await this.database.acrossTenants('dispatch', RECLAIM, [1000]);
    if (reclaimed.length > 0)
      this.logger.warn({ rows: reclaimed.length }, 'leases ran out; their work is handed out again');
    const given = await this.takeover.look();
    if (reclaimed.length + given > 0) this.#outstanding = 0; // parcels that never came back
  }

  async #batches(taken: Taken[]): Promise<Batch[]> {
    const groups = new Map<string, Batch>();
    for (const row of taken) {
      const size = this.registry.handlerOf(row.kind)?.definition.batch ?? 1;
      let key = `${row.tenant_id} ${row.kind}`;
      for (let part = 1; (groups.get(key)?.ids.length ?? 0) >= size; part++)
        key = `${row.tenant_id} ${row.kind} ${part}`;
      const group = groups.get(key) ?? {
        tenantId: row.tenant_id,
        partnerId: await this.partners.of(row.tenant_id),
        kind: row.kind,
        ids: [],
        epochs: [],
      };
      group.ids.push(row.id);
      group.epochs.push(row.epoch);
      groups.set(key, group);
    }
    return [...groups.values()];
  }
}
