import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { PlaybookLibrary } from '../../playbooks/index.ts';
import type { Place } from '../../tenancy/index.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { readCases } from '../engine/case-store.ts';
import { CaseMigrator, type Verdict } from './case-migrator.ts';
import { migrateSliceJob } from './migration.jobs.ts';
import { migrationNode, reasonsOf, verdictNode } from './migration-views.ts';
import { addMigration, countOpenOf, openCasesOf } from './migrations.repository.ts';
import { atWork, houseIn } from './whose-cases.ts';

/** More cases than this are not tried before it is done in earnest. */
const MOST_TRIED = 20_000;
const PAGE = 500;
const SHOWN = 200;

/** Who asks, and whether he may see the cases themselves. */
interface Asking {
  readonly place: Place;
  readonly seesCases: boolean;
}

interface Wanted {
  readonly playbook: string;
  readonly toVersion?: number | null;
  readonly dryRun: boolean;
  readonly reason?: string | null;
}

/** Says what would become of running cases under another version of their playbook, or has it done. */
@Injectable()
export class MigrateCases {
  constructor(
    private readonly database: Database,
    private readonly playbooks: PlaybookLibrary,
    private readonly migrator: CaseMigrator,
  ) {}

  async run(asking: Asking, wanted: Wanted) {
    const inside = houseIn(asking.place);
    const isThere = await this.database.read(inside, (tx) => this.#isThere(tx, wanted));
    if (!isThere) return noSuchVersion(wanted);
    if (wanted.dryRun) return this.database.read(inside, (tx) => this.#dryRun(tx, wanted, asking.seesCases));
    const reason = wanted.reason?.trim();
    if (!reason) return REASON_NEEDED;
    return this.database.inTenant(atWork(asking.place), (tx) => this.#begin(tx, wanted, reason.slice(0, 2000)));
  }

  async #begin(tx: Tx, { playbook, toVersion }: Wanted, reason: string) {
    const total = await countOpenOf(tx, playbook);
    const row = { id: newId(), playbook_key: playbook, to_version: toVersion ?? null, reason, total };
    const migration = await addMigration(tx, row);
    if (!migration) return RUNS_ALREADY;
    await enqueue(tx, migrateSliceJob, [{ subjectId: row.id, payload: { after: null } }]);
    tx.audit({
      action: 'caseMigration.begun',
      subject: { kind: 'Playbook', id: playbook },
      details: { migrationId: row.id, toVersion: toVersion ?? 'in force', total, reason },
    });
    return { __typename: 'CaseMigrationBegun' as const, migration: migrationNode(migration) };
  }

  async #dryRun(tx: Tx, { playbook, toVersion }: Wanted, seesCases: boolean) {
    const total = await countOpenOf(tx, playbook);
    if (total > MOST_TRIED) return tooMany(total);
    const verdicts: Verdict[] = [];
    let [page, after]: [CaseRow[], string | null] = [[], null];
    do {
      page = await readCases(tx, await openCasesOf(tx, playbook, after, PAGE));
      after = page.at(-1)?.id ?? null;
      verdicts.push(...(await this.migrator.judge(tx, page, toVersion ?? null)));
    } while (page.length === PAGE);
    const shown = seesCases ? verdicts.toSorted((a, b) => Number(a.result.ok) - Number(b.result.ok)) : [];
    const can = verdicts.filter(({ result }) => result.ok).length;
    return {
      __typename: 'MigrationDryRun' as const,
      ...{ playbook, toVersion: toVersion ?? null, total: verdicts.length, can, cannot: verdicts.length - can },
      reasons: reasonsOf(verdicts),
      verdicts: shown.slice(0, SHOWN).map(verdictNode),
    };
  }

  async #isThere(tx: Tx, { playbook, toVersion }: Wanted): Promise<boolean> {
    if (toVersion == null) return (await countOpenOf(tx, playbook)) > 0;
    return toVersion > 0 && Boolean(await this.playbooks.find(tx, playbook, toVersion));
  }
}

const noSuchVersion = ({ playbook, toVersion }: Wanted) => ({
  __typename: 'NotFound' as const,
  code: 'NOT_FOUND',
  message:
    toVersion == null
      ? `No running case follows the playbook ${playbook.slice(0, 60)}.`
      : `There is no version ${toVersion} of the playbook ${playbook.slice(0, 60)} here.`,
  hint: 'Look at the list of playbooks.',
});
const tooMany = (total: number) => ({
  __typename: 'Invalid' as const,
  code: 'TOO_MANY_CASES',
  message: `${total} cases follow this playbook; at most ${MOST_TRIED} are tried at once.`,
  hint: 'Begin the migration: cases that cannot be taken stay as they are, and it says why.',
});
const REASON_NEEDED = {
  __typename: 'Invalid' as const,
  code: 'REASON_REQUIRED',
  message: 'Say why running cases are taken to another version.',
  path: 'reason',
};
const RUNS_ALREADY = {
  __typename: 'Invalid' as const,
  code: 'MIGRATION_RUNS',
  message: 'Cases of this playbook are being taken to another version now.',
  hint: 'Wait until that is done.',
};
