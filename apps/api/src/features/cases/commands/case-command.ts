import type { AppAbility } from '@clearhold/access';
import { mustBeConfirmed } from '../../../platform/auth/confirmed.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { maySee } from '../acting.ts';
import { type CaseRow, isBankChange } from '../engine/case-row.ts';
import { lockCases } from '../engine/case-store.ts';
import { CaseMoved } from '../engine/case-writer.ts';
import { type CaseAnswer, conflict, NO_SUCH_CASE, refused, SIGN_IN_STRONGER } from '../refusals.ts';

/** Who commands, and on what. */
export interface CommandContext {
  readonly ctx: TenantContext;
  readonly ability: AppAbility;
}

class Refused extends Error {
  constructor(readonly answer: CaseAnswer) {
    super('refused');
  }
}

/** Ends the command with a refusal; nothing of the transaction stays. */
export function refuse(answer: CaseAnswer): never {
  throw new Refused(answer);
}

/** One act on one case: lock it, check who and which version, act, save; or nothing, with the reason. */
export async function onCase(
  database: Database,
  { ctx, ability }: CommandContext,
  caseId: string,
  expectedVersion: number | null | undefined,
  act: (tx: Tx, row: CaseRow) => Promise<CaseAnswer>,
): Promise<CaseAnswer> {
  try {
    return await database.inTenant(ctx, async (tx) => {
      const row = (await lockCases(tx, [caseId])).get(caseId);
      if (!row || !maySee(ability, row)) return refused(NO_SUCH_CASE);
      if (ctx.byMailLink && isBankChange(row)) return refused(SIGN_IN_STRONGER);
      if (isBankChange(row)) mustBeConfirmed(ctx);
      if (expectedVersion != null && expectedVersion !== row.version) return conflict(row.version);
      return act(tx, row);
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    if (error instanceof CaseMoved) return conflict(error.currentVersion);
    throw error;
  }
}
