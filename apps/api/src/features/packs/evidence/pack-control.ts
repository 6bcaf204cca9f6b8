import { isSettingKey } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { PackFile } from '../pack-file.ts';
import type { PackRow, Told } from '../pack-row.ts';
import { type Decision, decisionsUnder, settingVersions } from './control-facts.ts';
import { controlPage } from './control-page.ts';
import { jsonOf } from './facts-json.ts';
import { PackCase, type Surroundings } from './pack-case.ts';

/** Packs a control: how it was set, every decision under it, and each decided case whole. */
@Injectable()
export class PackControl {
  constructor(
    private readonly database: Database,
    private readonly cases: PackCase,
  ) {}

  /** The numbers of the log entries that it is about, and how many cases are in. */
  async run(
    ctx: TenantContext,
    file: PackFile,
    pack: PackRow,
    around: Surroundings,
    told: Told,
  ): Promise<{ seqs: number[]; cases: number }> {
    const { subjectId: control } = pack;
    const period = { from: pack.fromAt!, until: pack.untilAt!, sealed: around.sealed };
    const [versions, decisions] = await this.database.read(ctx, async (tx) => [
      isSettingKey(control) ? await settingVersions(tx, control, period) : [],
      await decisionsUnder(tx, control, period),
    ]);
    const seqs = new Set([...versions.flatMap(({ seq }) => seq ?? []), ...decisions.map(({ seq }) => seq)]);
    const caseIds = [...new Set(decisions.map(({ caseId }) => caseId))];
    for (const [index, caseId] of caseIds.entries()) {
      const found = await this.cases.run(ctx, file, caseId, folderOf(decisions, caseId), around);
      for (const { seq } of found?.entries ?? []) seqs.add(seq);
      await told(index + 1, caseIds.length);
    }
    await file.add('facts.json', jsonOf({ control, ...period, versions, decisions }, around.brand));
    const linked = decisions.map((one) => ({ ...one, page: `${folderOf(decisions, one.caseId)}index.html` }));
    await file.add(
      'index.html',
      controlPage({ control, title: pack.title, period, versions, decisions: linked }, around),
    );
    return { seqs: [...seqs].sort((a, b) => a - b), cases: caseIds.length };
  }
}

const folderOf = (decisions: readonly Decision[], caseId: string) =>
  `cases/${decisions.find((one) => one.caseId === caseId)!.caseNumber}/`;
