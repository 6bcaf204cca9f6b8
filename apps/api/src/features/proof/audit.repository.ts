import type { FrontierJson, StoredEntry } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { type EntryFilter, searchOf } from './audit-search.ts';

export interface EntryRow {
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly body: string;
  readonly hash: Buffer;
}

export interface SealRow {
  readonly size: number;
  readonly at: Date;
  readonly note: string;
}

const MOST_COUNTED = 10_000;

const ENTRY = `seq, at, action, actor_kind AS "actorKind", actor_name AS "actorName", subject_kind AS "subjectKind", subject_id AS "subjectId", body, hash`;

/** Reads a space's log and its seals, and adds seals; entries are added by the transaction that they are about. */
@Injectable()
export class AuditRepository {
  /** Newest first, before a number where one is given. */
  async entries(tx: Tx, filter: EntryFilter, before: number | null, limit: number): Promise<EntryRow[]> {
    const found = await searchOf(tx, filter);
    if (!found) return [];
    const place = before === null ? '' : `AND seq < $${found.values.push(before)}`;
    return tx.query<EntryRow>(
      `SELECT ${ENTRY} FROM audit_entry WHERE ${found.where} ${place} ORDER BY seq DESC LIMIT $${found.values.push(limit)}`,
      found.values,
    );
  }

  /** Counted up to `MOST_COUNTED`. */
  async count(tx: Tx, filter: EntryFilter): Promise<number> {
    const found = await searchOf(tx, filter);
    if (!found) return 0;
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT FROM audit_entry WHERE ${found.where} LIMIT $${found.values.push(MOST_COUNTED)}) AS counted`,
      found.values,
    );
    return row!.n;
  }

  /** As stored and exported, in order, after a number. */
  stored(tx: Tx, after: number, until: number, limit: number): Promise<StoredEntry[]> {
    return tx.query<StoredEntry>(
      `SELECT seq, body, encode(hash, 'hex') AS hash FROM audit_entry WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
      [tx.ctx.tenantId, after, until, limit],
    );
  }

  /** In order, after a number and up to another. */
  between(tx: Tx, after: number, until: number, limit: number): Promise<EntryRow[]> {
    return tx.query<EntryRow>(
      `SELECT ${ENTRY} FROM audit_entry WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`,
      [tx.ctx.tenantId, after, until, limit],
    );
  }

  /** Everything noted about these things, oldest first, up to a number. */
  about(tx: Tx, subjectIds: readonly string[], until: number): Promise<EntryRow[]> {
    return tx.query<EntryRow>(
      `SELECT ${ENTRY} FROM audit_entry WHERE tenant_id = $1 AND subject_id = ANY($2) AND seq <= $3 ORDER BY seq`,
      [tx.ctx.tenantId, subjectIds, until],
    );
  }

  /** Entries by their numbers, in order, each with the hash of the one before it. */
  chained(tx: Tx, seqs: readonly number[]): Promise<(StoredEntry & { previous: string | null })[]> {
    return tx.query(
      `SELECT e.seq, e.body, encode(e.hash, 'hex') AS hash, encode(p.hash, 'hex') AS previous FROM audit_entry e
       LEFT JOIN audit_entry p ON p.tenant_id = e.tenant_id AND p.seq = e.seq - 1
       WHERE e.tenant_id = $1 AND e.seq = ANY($2) ORDER BY e.seq`,
      [tx.ctx.tenantId, seqs],
    );
  }

  /** The seal over exactly so many entries. */
  async sealOf(tx: Tx, size: number): Promise<string | undefined> {
    const [row] = await tx.query<{ note: string }>('SELECT note FROM audit_seal WHERE tenant_id = $1 AND size = $2', [
      tx.ctx.tenantId,
      size,
    ]);
    return row?.note;
  }

  async hashes(tx: Tx, after: number, limit: number): Promise<Buffer[]> {
    const rows = await tx.query<{ hash: Buffer }>(
      'SELECT hash FROM audit_entry WHERE tenant_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
      [tx.ctx.tenantId, after, limit],
    );
    return rows.map((row) => row.hash);
  }

  async lastSeal(tx: Tx): Promise<{ size: number; frontier: FrontierJson } | undefined> {
    const [row] = await tx.query<{ size: number; frontier: FrontierJson }>(
      'SELECT size, frontier FROM audit_seal WHERE tenant_id = $1 ORDER BY size DESC LIMIT 1',
      [tx.ctx.tenantId],
    );
    return row;
  }

  seals(tx: Tx, limit: number): Promise<SealRow[]> {
    return tx.query<SealRow>('SELECT size, at, note FROM audit_seal WHERE tenant_id = $1 ORDER BY size DESC LIMIT $2', [
      tx.ctx.tenantId,
      limit,
    ]);
  }

  sealsUpwards(tx: Tx, after: number, until: number, limit: number): Promise<SealRow[]> {
    return tx.query<SealRow>(
      'SELECT size, at, note FROM audit_seal WHERE tenant_id = $1 AND size > $2 AND size <= $3 ORDER BY size LIMIT $4',
      [tx.ctx.tenantId, after, until, limit],
    );
  }

  /** A seal of the same size by another worker says the same. */
  async addSeal(tx: Tx, seal: { size: number; root: Buffer; note: string; frontier: FrontierJson }): Promise<void> {
    await tx.run(
      'INSERT INTO audit_seal (tenant_id, size, root, note, frontier, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, size) DO NOTHING',
      [tx.ctx.tenantId, seal.size, seal.root, seal.note, JSON.stringify(seal.frontier), tx.at],
    );
  }
}
