import type { Tx } from '../../../platform/database/tx.ts';

/** A migration as it stands in its table. */
export interface MigrationRow {
  readonly id: string;
  readonly playbook_key: string;
  readonly to_version: number | null;
  readonly reason: string;
  readonly total: number;
  readonly moved: number;
  readonly stayed: number;
  /** How many cases stayed, by why. */
  readonly reasons: Record<string, number>;
  readonly cursor: string | null;
  readonly requested_by_name: string;
  readonly requested_at: Date;
  readonly ended_at: Date | null;
}

/** What one slice did. */
export interface Slice {
  readonly moved: number;
  readonly stayed: number;
  readonly reasons: Record<string, number>;
  /** The last case that was looked at; null where none was left. */
  readonly last: string | null;
}

/** Open cases that follow a playbook, by id, after one of them. */
export async function openCasesOf(tx: Tx, key: string, after: string | null, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(OPEN, [tx.ctx.tenantId, key, after, limit]);
  return rows.map(({ id }) => id);
}

export async function countOpenOf(tx: Tx, key: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(COUNT, [tx.ctx.tenantId, key]);
  return Number(row?.count ?? 0);
}

/** Null where one of the playbook runs already. */
export async function addMigration(
  tx: Tx,
  row: Pick<MigrationRow, 'id' | 'playbook_key' | 'to_version' | 'reason' | 'total'>,
): Promise<MigrationRow | null> {
  const { id, playbook_key, to_version, reason, total } = row;
  const by = [tx.ctx.actor.id, tx.ctx.actorName, tx.at];
  const [made] = await tx.query<MigrationRow>(ADD, [
    tx.ctx.tenantId,
    id,
    playbook_key,
    to_version,
    reason,
    total,
    ...by,
  ]);
  return made ?? null;
}

/** Locks a migration that still runs. */
export async function lockMigration(tx: Tx, id: string): Promise<MigrationRow | undefined> {
  const [row] = await tx.query<MigrationRow>(LOCK, [tx.ctx.tenantId, id]);
  return row;
}

/** The newest migrations, of one playbook or of all. */
export async function listMigrations(tx: Tx, playbook: string | null, first: number): Promise<MigrationRow[]> {
  return tx.query<MigrationRow>(LIST, [tx.ctx.tenantId, playbook, Math.min(Math.max(first, 1), 100)]);
}

/** A version of a playbook that has a number in the space, and how many open cases follow it. */
export interface NumberedVersion {
  readonly version: number;
  readonly title: string;
  readonly since: Date | null;
  readonly cases: number;
}

/** The newest versions of a playbook that the space or a scope above has numbered, with the open cases of each. */
export async function numberedVersions(tx: Tx, key: string): Promise<NumberedVersion[]> {
  return tx.query<NumberedVersion>(VERSIONS, [tx.ctx.tenantId, key, tx.ctx.partnerId]);
}

/** Adds a slice to what a migration did; without a last case it is over. */
export async function addSlice(tx: Tx, row: MigrationRow, slice: Slice): Promise<void> {
  const reasons = { ...row.reasons };
  for (const [reason, count] of Object.entries(slice.reasons)) reasons[reason] = (reasons[reason] ?? 0) + count;
  const values = [slice.moved, slice.stayed, JSON.stringify(reasons), slice.last, slice.last ? null : tx.at];
  await tx.run(ADVANCE, [tx.ctx.tenantId, row.id, ...values]);
}

const COLUMNS = `id, playbook_key, to_version, reason, total, moved, stayed, reasons, cursor, requested_by_name, requested_at, ended_at`;
const OPEN = `
  SELECT id FROM case_file WHERE tenant_id = $1 AND playbook_key = $2 AND closed_at IS NULL AND ($3::uuid IS NULL OR id > $3)
  ORDER BY id LIMIT $4`;
const COUNT = `SELECT count(*) AS count FROM case_file WHERE tenant_id = $1 AND playbook_key = $2 AND closed_at IS NULL`;
const ADD = `
  INSERT INTO case_migration (tenant_id, id, playbook_key, to_version, reason, total, requested_by, requested_by_name, requested_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (tenant_id, playbook_key) WHERE ended_at IS NULL DO NOTHING RETURNING ${COLUMNS}`;
const LOCK = `SELECT ${COLUMNS} FROM case_migration WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL FOR UPDATE`;
const LIST = `
  SELECT ${COLUMNS} FROM case_migration WHERE tenant_id = $1 AND ($2::text IS NULL OR playbook_key = $2)
  ORDER BY requested_at DESC, id DESC LIMIT $3`;
// One number may stand at several levels: the space's own is meant, then its partner's.
const VERSIONS = `
  SELECT p.version, p.title, p.created_at AS since, coalesce(c.cases, 0)::int AS cases
  FROM (
    SELECT DISTINCT ON (version) version, title, created_at FROM playbook WHERE key = $2
    ORDER BY version DESC, CASE tenant_id WHEN $1 THEN 0 WHEN $3 THEN 1 ELSE 2 END LIMIT 100
  ) p
  LEFT JOIN (
    SELECT playbook_version AS version, count(*) AS cases FROM case_file
    WHERE tenant_id = $1 AND playbook_key = $2 AND closed_at IS NULL GROUP BY 1
  ) c USING (version)
  ORDER BY p.version DESC`;
const ADVANCE = `
  UPDATE case_migration SET moved = moved + $3, stayed = stayed + $4, reasons = $5::jsonb, cursor = coalesce($6::uuid, cursor), ended_at = $7
  WHERE tenant_id = $1 AND id = $2`;
