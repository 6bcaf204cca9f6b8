import { chainStart, ManyProofs, provenLine } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { AuditRepository } from './audit.repository.ts';
import { SealingKey } from './sealing-key.ts';

const HASHES = 20_000;
const ENTRIES = 500;

/** Single entries of a log, each with what proves it without the others. */
export interface ProvenEntries {
  /** Verifier keys, any of which may have made the seal. */
  readonly keys: readonly string[];
  readonly seal: string;
  lines(): AsyncGenerator<string>;
}

/** Takes entries out of a sealed log so that they can be checked elsewhere: reads all hashes once, bodies only of those. */
@Injectable()
export class ProveEntries {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly sealing: SealingKey,
  ) {}

  /** `size` is a sealed one; `seqs` are numbers up to it. */
  async run(ctx: TenantContext, seqs: readonly number[], size: number): Promise<ProvenEntries> {
    const proofs = new ManyProofs(
      seqs.map((seq) => seq - 1),
      size,
    );
    for (let after = 0; after < size; ) {
      const limit = Math.min(HASHES, size - after);
      const page = await this.database.read(ctx, (tx) => this.repository.hashes(tx, after, limit));
      if (page.length === 0) throw new Error(`the log ends at ${after}, its seal says ${size}`);
      for (const hash of page) proofs.append(hash);
      after += page.length;
    }
    const seal = await this.database.read(ctx, (tx) => this.repository.sealOf(tx, size));
    if (seal === undefined) throw new Error(`no seal covers ${size} entries`);
    return { keys: this.sealing.verifierKeys(), seal, lines: () => this.#lines(ctx, seqs, proofs) };
  }

  async *#lines(ctx: TenantContext, seqs: readonly number[], proofs: ManyProofs): AsyncGenerator<string> {
    const first = chainStart(ctx.tenantId).toString('hex');
    for (let at = 0; at < seqs.length; at += ENTRIES) {
      const some = seqs.slice(at, at + ENTRIES);
      for (const entry of await this.database.read(ctx, (tx) => this.repository.chained(tx, some))) {
        const proof = proofs.proofOf(entry.seq - 1).map((hash) => hash.toString('hex'));
        yield provenLine({ ...entry, previous: entry.previous ?? first, proof });
      }
    }
  }
}
