import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { lockCases } from '../engine/case-store.ts';
import { CaseMigrator } from './case-migrator.ts';
import { migrateSliceJob } from './migration.jobs.ts';
import { countReasons } from './migration-views.ts';
import { addSlice, lockMigration, openCasesOf } from './migrations.repository.ts';

/** People who work on these cases wait for no longer than a slice takes; a killed worker loses one of them. */
const SLICE = 50;

/** Takes cases to their new version slice by slice; each saves how far it came together with what it did. */
@Injectable()
export class MigrateSlice implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly migrator: CaseMigrator,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: migrateSliceJob, inside: (tx, items) => this.run(tx, items) });
  }

  async run(tx: Tx, items: readonly JobItem<{ after: string | null }>[]): Promise<void> {
    for (const { subjectId, payload } of items) {
      const migration = await lockMigration(tx, subjectId);
      if (!migration || migration.cursor !== payload.after) continue; // over, or done before
      const ids = await openCasesOf(tx, migration.playbook_key, migration.cursor, SLICE);
      const rows = [...(await lockCases(tx, ids)).values()].filter(({ closed_at }) => !closed_at);
      const verdicts = await this.migrator.judge(tx, rows, migration.to_version, true);
      const moved = await this.migrator.move(tx, verdicts, migration.id);
      const last = ids.length === SLICE ? ids.at(-1)! : null;
      const slice = { moved, stayed: verdicts.length - moved, reasons: countReasons(verdicts), last };
      await addSlice(tx, migration, slice);
      if (last) await enqueue(tx, migrateSliceJob, [{ subjectId, payload: { after: last } }]);
    }
  }
}
