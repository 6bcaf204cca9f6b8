import { Frontier, writeSeal } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { AuditRepository } from './audit.repository.ts';
import { CarryOffJobs } from './carry-off.jobs.ts';
import { giveAway } from './give-away.jobs.ts';
import { SealingKey } from './sealing-key.ts';

/** Entries one seal covers at most beyond the one before: bounds its transaction. */
const MOST = 20_000;

/** Appends new entries to a space's Merkle tree, signs the new root and has it given away. */
@Injectable()
export class Sealer {
  constructor(
    private readonly repository: AuditRepository,
    private readonly sealing: SealingKey,
    private readonly carrying: CarryOffJobs,
  ) {}

  /** Returns the size now sealed. Numbers are given in commit order without gaps, so what is seen is a whole beginning. */
  async seal(tx: Tx): Promise<{ size: number; more: boolean }> {
    const last = await this.repository.lastSeal(tx);
    const tree = last ? Frontier.fromJSON(last.frontier) : Frontier.empty();
    const hashes = await this.repository.hashes(tx, tree.size, MOST);
    if (hashes.length === 0) return { size: tree.size, more: false };
    for (const hash of hashes) tree.append(hash);
    const root = tree.root();
    const note = writeSeal({ tenantId: tx.ctx.tenantId, size: tree.size, root }, ...this.sealing.keys);
    await this.repository.addSeal(tx, { size: tree.size, root, note, frontier: tree.toJSON() });
    await giveAway(tx, tree.size);
    await this.carrying.plan(tx, { after: tree.size - hashes.length, size: tree.size });
    return { size: tree.size, more: hashes.length === MOST };
  }
}
