import { type Automation, isAutomated, PHASES } from '@clearhold/cases';
import type { Tx } from '../../platform/database/tx.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { countHeldBack, phaseOf } from '../phases/index.ts';
import type { CaseRow } from './engine/case-row.ts';
import { lockCases } from './engine/case-store.ts';
import { noteOn } from './engine/note-on.ts';

/**
 * The work that the tenant's phase lets out on its own, judged in the transaction that does it. Of the rest the case's
 * history says what would have been: `would` gives the words, or nothing for work that no phase holds back.
 */
export async function letOut<Item extends JobItem<unknown>>(
  tx: Tx,
  what: Automation,
  items: readonly Item[],
  would: (row: CaseRow, item: Item) => string | undefined | Promise<string | undefined>,
): Promise<Item[]> {
  const at = await phaseOf(tx);
  if (PHASES[at.phase].automates === 'all') return [...items];
  const cases = await lockCases(
    tx,
    items.map((item) => item.subjectId),
  );
  const through: Item[] = [];
  for (const item of items) {
    const row = cases.get(item.subjectId);
    const text = row && !isAutomated(at, row.unit_id) ? await would(row, item) : undefined;
    if (!row || !text) {
      through.push(item);
      continue;
    }
    const words = `${text} Held back: ${PHASES[at.phase].title.toLowerCase()} phase.`;
    await noteOn(tx, row.id, { type: 'heldBack', mark: 'SYSTEM', text: words, payload: { what } });
    await countHeldBack(tx, what);
  }
  return through;
}
