import { detectionPolicy, fitsAccount } from '@clearhold/exceptions';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { type CommandContext, onCase, refuse } from '../commands/case-command.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { type CaseAnswer, changed, refused } from '../refusals.ts';
import { askedLines, CODING } from './lines-in-question.ts';

interface Coding {
  readonly line: string;
  readonly account: string;
  readonly costCentre?: string | null;
}

const MOST = 500;
const LONGEST = 60;

/** A person says which accounts the lines in question are for; said again, the later word counts. */
@Injectable()
export class CodeLines {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  async code(
    command: CommandContext,
    input: { caseId: string; expectedVersion?: number | null; lines: readonly Coding[] },
  ): Promise<CaseAnswer> {
    const lines = input.lines.map(({ line, account, costCentre }) => ({
      ...{ line, account: account.trim(), costCentre: costCentre?.trim() || null },
    }));
    return onCase(this.database, command, input.caseId, input.expectedVersion, async (tx, row) => {
      if (row.closed_at) refuse(refused(CLOSED));
      if (!row.invoice_id || !row.codes.includes(CODING)) refuse(refused(NOT_ASKED));
      const asked = await askedLines(tx, row);
      const { blocked } = detectionPolicy(await this.policies.effective(tx, row.unit_id)).coding;
      const wrong = faultOf(lines, new Set(asked.map(({ id }) => id)), blocked);
      if (wrong) refuse(refused(wrong));
      const texts = new Map(asked.map(({ id, text }) => [id, text]));
      const said = JSON.stringify(lines.map((one) => ({ ...one, text: texts.get(one.line) })));
      await tx.run(SAVE, [tx.ctx.tenantId, row.id, row.invoice_id, row.supplier_id, said, tx.ctx.actor.id, tx.at]);
      await note(tx, row, lines);
      tx.audit({ action: 'invoice.coded', subject: { kind: 'Case', id: row.id }, details: { lines } });
      return changed(row);
    });
  }
}

// Whoever says which account bears it has prepared the matter, and approves it no more.
async function note(tx: Tx, row: CaseRow, lines: readonly Coding[]): Promise<void> {
  const { actor, actorName } = tx.ctx;
  const writer = new CaseWriter(tx);
  const preparers = [...new Set([...row.playbook_state.preparers, actor.id])].sort();
  const text = `Coded ${lines.map(inWords).join('; ')}`.slice(0, 500);
  writer.change({ ...row, touches: row.touches + 1, playbook_state: { ...row.playbook_state, preparers } }, undefined, [
    { type: 'linesCoded', mark: 'PERSON', text, actorId: actor.id, actorName },
  ]);
  await writer.flush();
}

const inWords = ({ line, account, costCentre }: Coding) =>
  `line ${line} to ${account}${costCentre ? `, cost centre ${costCentre}` : ''}`;

function faultOf(
  lines: readonly { line: string; account: string; costCentre: string | null }[],
  asked: ReadonlySet<string>,
  blocked: readonly string[],
): Refusal | undefined {
  if (lines.length === 0 || lines.length > MOST)
    return { code: 'BAD_LINES', message: `Code 1 to ${MOST} lines at a time.`, path: 'input.lines' };
  if (new Set(lines.map(({ line }) => line)).size < lines.length)
    return { code: 'LINE_TWICE', message: 'Each line can be coded once.', path: 'input.lines' };
  for (const [at, { line, account, costCentre }] of lines.entries()) {
    const path = `input.lines.${at}`;
    if (!asked.has(line))
      return { code: 'NO_SUCH_LINE', message: `The case does not ask about line ${line}.`, path: `${path}.line` };
    for (const [field, value] of Object.entries({ account, ...(costCentre && { costCentre }) })) {
      if (!value || value.length > LONGEST)
        return { code: 'BAD_ACCOUNT', message: `Give 1 to ${LONGEST} characters.`, path: `${path}.${field}` };
      const rule = blocked.find((entry) => fitsAccount(value, entry));
      if (rule)
        return {
          ...{ code: 'ACCOUNT_BLOCKED', message: `${value} is not to be used.`, path: `${path}.${field}` },
          hint: `The policy blocks ${rule} (coding.blockedAccounts). Choose another one.`,
        };
    }
  }
  return undefined;
}

const CLOSED: Refusal = { code: 'CASE_CLOSED', message: 'This case has ended; nothing is coded any more.' };
const NOT_ASKED: Refusal = { code: 'NOT_ASKED', message: 'No account is in question here.', path: 'input.caseId' };

const SAVE = `
  INSERT INTO coded_line (tenant_id, case_id, line, invoice_id, supplier_id, account, cost_centre, text, coded_by, coded_at)
  SELECT $1, $2, r.line, $3, $4, r.account, r."costCentre", r.text, $6, $7
  FROM jsonb_to_recordset($5::jsonb) AS r(line text, account text, "costCentre" text, text text)
  ON CONFLICT (tenant_id, case_id, line) DO UPDATE SET account = EXCLUDED.account, cost_centre = EXCLUDED.cost_centre,
    coded_by = EXCLUDED.coded_by, coded_at = EXCLUDED.coded_at`;
