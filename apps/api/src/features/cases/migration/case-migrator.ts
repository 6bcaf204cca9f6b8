import { type Advance, isSame, migrateCase, type Playbook, withOwner } from '@clearhold/cases';
import type { Refusal, Result } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { PlaybookLibrary } from '../../playbooks/index.ts';
import { asRolesAllow, PolicyService } from '../../policies/index.ts';
import { engineOptions } from '../engine/case-clock.ts';
import { CaseEngine, project } from '../engine/case-engine.ts';
import { caseFacts } from '../engine/case-facts.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { surroundingsOf } from '../engine/case-store.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { endCases } from '../engine/end-cases.ts';
import { weighApprovals } from '../engine/weigh-approvals.ts';

/** What would become of a case. */
export type Verdict = {
  readonly row: CaseRow;
  readonly to: Playbook;
  readonly result: Result<Advance, readonly Refusal[]>;
};

/** Judges and takes cases to another version of their playbook, in the caller's transaction. */
@Injectable()
export class CaseMigrator {
  constructor(
    private readonly engine: CaseEngine,
    private readonly playbooks: PlaybookLibrary,
    private readonly policies: PolicyService,
  ) {}

  /**
   * The cases that follow another version, each with what its migration would lead to. No case is written; `numbers` gives what
   * policy made its number in the space, without which its version is 0.
   */
  async judge(tx: Tx, rows: readonly CaseRow[], toVersion: number | null, numbers = false): Promise<Verdict[]> {
    const around = await surroundingsOf(tx, rows);
    const policies = await this.policies.ofUnits(
      tx,
      rows.map((row) => row.unit_id),
    );
    const verdicts: Verdict[] = [];
    for (const row of rows) {
      const policy = policies.get(row.unit_id)!;
      const wanted = await this.#wanted(tx, row, policy, { toVersion, numbers });
      if (!wanted || wanted.version === row.playbook_version) continue;
      const from = await this.engine.playbookOf(tx, row);
      const to = asRolesAllow(withOwner(wanted, row.playbook_state.ownerRole), policy);
      const facts = caseFacts(row, to, policy, around.get(row.id) ?? { openCodes: [] });
      const now = tx.at.toISOString();
      verdicts.push({ row, to, result: migrateCase(from, to, row.playbook_state, facts, now, engineOptions(policy)) });
    }
    return verdicts;
  }

  /** Takes the cases that can be taken; those of `judge` on rows that are locked. */
  async move(tx: Tx, verdicts: readonly Verdict[], migrationId: string): Promise<number> {
    const writer = new CaseWriter(tx);
    const moved: { row: CaseRow; advances: Advance[] }[] = [];
    for (const { row, to, result } of verdicts) {
      if (!result.ok) continue;
      const policy = await this.policies.effective(tx, row.unit_id);
      const next = { ...project(row, result.value.state, to, { now: tx.at, policy }), playbook_version: to.version };
      writer.change(next, result.value);
      moved.push({ row: next, advances: [result.value] });
      tx.audit({
        action: 'case.migrated',
        subject: { kind: 'Case', id: row.id },
        details: { playbook: to.key, from: row.playbook_version, to: to.version, migrationId },
      });
    }
    await writer.flush();
    await weighApprovals(tx, moved);
    await endCases(
      tx,
      moved.flatMap(({ row }) => (row.closed_at ? [row] : [])),
    );
    return moved.length;
  }

  async #wanted(
    tx: Tx,
    row: CaseRow,
    policy: EffectivePolicy,
    { toVersion, numbers }: { toVersion: number | null; numbers: boolean },
  ): Promise<Playbook | undefined> {
    if (toVersion !== null) return this.playbooks.find(tx, row.playbook_key, toVersion);
    const inForce = (await this.playbooks.current(tx, policy)).find(({ key }) => key === row.playbook_key);
    if (!inForce || inForce.version > 0) return inForce;
    if (numbers) return this.playbooks.numbered(tx, inForce);
    const { version: _, ...kept } = await this.playbooks.version(tx, row.playbook_key, row.playbook_version);
    const { version: __, ...said } = inForce;
    return isSame(kept, said) ? undefined : inForce;
  }
}
