import { caseNode } from '../view/case-node.ts';
import type { Verdict } from './case-migrator.ts';
import type { MigrationRow } from './migrations.repository.ts';

const asList = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([reason, cases]) => ({ reason, cases }))
    .sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));

/** How many of the cases that stay do so for which reason; a case counts once for each. */
export function countReasons(verdicts: readonly Verdict[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of verdicts) {
    if (result.ok) continue;
    for (const reason of new Set(result.error.map(({ message }) => message)))
      counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

export const reasonsOf = (verdicts: readonly Verdict[]) => asList(countReasons(verdicts));

export const verdictNode = ({ row, result }: Verdict) => ({
  case: caseNode(row),
  fromVersion: row.playbook_version,
  can: result.ok,
  reasons: result.ok ? [] : [...new Set(result.error.map(({ message }) => message))],
});

export const migrationNode = (row: MigrationRow) => ({
  id: row.id,
  playbook: row.playbook_key,
  toVersion: row.to_version,
  reason: row.reason,
  state: row.ended_at ? 'DONE' : 'RUNNING',
  total: row.total,
  moved: row.moved,
  stayed: row.stayed,
  reasons: asList(row.reasons),
  requestedBy: row.requested_by_name,
  requestedAt: row.requested_at,
  endedAt: row.ended_at,
});
