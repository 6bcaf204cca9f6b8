import type { Tx } from '../../../platform/database/tx.ts';
import { lockCases } from './case-store.ts';
import { CaseWriter, type Note } from './case-writer.ts';

/** Adds a line to a case's history and nothing else. */
export async function noteOn(tx: Tx, caseId: string, note: Note): Promise<void> {
  const row = (await lockCases(tx, [caseId])).get(caseId);
  if (!row) return;
  const writer = new CaseWriter(tx);
  writer.change(row, undefined, [note]);
  await writer.flush();
}
