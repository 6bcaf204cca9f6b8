import { newId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import type { Removed } from './old-cases.ts';
import type { PlaceRule } from './retention-rules.ts';

export type RemovedKind = 'cases' | 'documents';

/** How many went: cases and documents by rule ("DE, 8 years, § 147 AO, § 14b UStG"), and files. */
export interface RunCounts {
  readonly cases?: Readonly<Record<string, number>>;
  readonly documents?: Readonly<Record<string, number>>;
  readonly files?: number;
}

export interface RunRow {
  readonly id: string;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly counts: RunCounts;
  readonly files: readonly string[];
}

const SELECT =
  'SELECT id, began_at AS "beganAt", ended_at AS "endedAt", counts, files FROM retention_run WHERE tenant_id = $1';

export async function lastRun(tx: Tx): Promise<RunRow | undefined> {
  return (
    await tx.query<RunRow>(`${SELECT} AND ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 1`, [tx.ctx.tenantId])
  )[0];
}

/** The run that broke off, or a new one. */
export async function openRun(tx: Tx): Promise<RunRow> {
  const { tenantId } = tx.ctx;
  const begin = 'INSERT INTO retention_run (tenant_id, id, began_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
  const open = () => tx.query<RunRow>(`${SELECT} AND ended_at IS NULL`, [tenantId]);
  const [there] = await open();
  if (there) return there;
  await tx.run(begin, [tenantId, newId(), tx.at]);
  return (await open())[0]!;
}

/** Adds to what the open run removed, in the transaction that removes it. The tenant's row is locked. */
export async function noteRemoved(
  tx: Tx,
  kind: RemovedKind,
  removed: Removed,
  rules: readonly PlaceRule[],
): Promise<void> {
  const { id, counts } = await openRun(tx);
  const rows: Record<string, number> = { ...counts[kind] };
  const named = new Map(rules.map((rule) => [rule.place, inWords(rule)]));
  for (const place of removed.places) rows[named.get(place)!] = (rows[named.get(place)!] ?? 0) + 1;
  await tx.run(
    'UPDATE retention_run SET counts = $3, files = array(SELECT DISTINCT unnest(files || $4::text[])) WHERE tenant_id = $1 AND id = $2',
    [tx.ctx.tenantId, id, JSON.stringify({ ...counts, [kind]: rows }), removed.files],
  );
}

/** Which of an open run's files nothing refers to any more. */
export async function unneededFiles(tx: Tx, { files }: RunRow) {
  if (files.length === 0) return { files, unneeded: [] };
  const rows = await tx.query<{ sha256: string }>(UNNEEDED, [tx.ctx.tenantId, files]);
  return { files, unneeded: rows.map(({ sha256 }) => sha256) };
}

/** Takes files off the open run's list, and counts those that were removed. */
export async function noteSwept(tx: Tx, files: readonly string[], removed: number): Promise<void> {
  await tx.run(
    `UPDATE retention_run SET files = array(SELECT unnest(files) EXCEPT SELECT unnest($2::text[])),
       counts = CASE WHEN $3::int > 0 THEN counts || jsonb_build_object('files', coalesce((counts ->> 'files')::int, 0) + $3::int) ELSE counts END
     WHERE tenant_id = $1 AND ended_at IS NULL`,
    [tx.ctx.tenantId, files, removed],
  );
}

/** Ends the open run; the log says what went, where anything did. */
export async function endRun(tx: Tx): Promise<RunCounts> {
  const { id, counts } = await openRun(tx);
  await tx.run('UPDATE retention_run SET ended_at = $3 WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id, tx.at]);
  const subject = { kind: 'Scope', id: tx.ctx.tenantId };
  if (Object.keys(counts).length > 0) tx.audit({ action: 'retention.ran', subject, details: { run: id, ...counts } });
  return counts;
}

const UNNEEDED = `
  SELECT f.sha256 FROM unnest($2::text[]) AS f(sha256)
  WHERE NOT EXISTS (SELECT FROM document d WHERE d.tenant_id = $1 AND d.sha256 = f.sha256)
    AND f.sha256 NOT IN (SELECT m.attachment_sha256 FROM mail m WHERE m.tenant_id = $1 AND m.attachment_sha256 IS NOT NULL)
    AND f.sha256 NOT IN (SELECT x ->> 'sha256' FROM supplier_answer a, jsonb_array_elements(a.files) x
                         WHERE a.tenant_id = $1 AND x ->> 'sha256' IS NOT NULL)`;

const inWords = ({ country, years, law }: PlaceRule) => `${country ?? 'no country'}, ${years} years, ${law}`;
