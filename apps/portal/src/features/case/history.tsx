import { type ActorKind, Timeline, type TimelineEntry } from '@clearhold/ui';
import type { WholeCase } from './case-query.ts';
import { answerIn, SupplierAnswer } from './supplier-answer.tsx';

const MARKS: Record<string, ActorKind> = {
  PERSON: 'person',
  SYSTEM: 'system',
  ERP: 'erp',
  SUPPLIER: 'supplier',
  MODEL: 'model',
};

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

type Entry = WholeCase['history'][number];

/** What one actor did in one turn belongs together: the same mark, name and instant. */
export function inTurns<E extends Pick<Entry, 'seq' | 'mark' | 'who' | 'at'>>(history: readonly E[]): E[][] {
  const turns: E[][] = [];
  for (const entry of [...history].sort((a, b) => b.seq - a.seq)) {
    const last = turns.at(-1)?.[0];
    if (last && last.mark === entry.mark && last.who === entry.who && last.at === entry.at) turns.at(-1)?.push(entry);
    else turns.push([entry]);
  }
  return turns;
}

function wordsOf(texts: readonly string[]): Pick<TimelineEntry, 'what' | 'lines'> {
  return texts.length > 1 ? { lines: texts } : { what: lower(texts[0] ?? '') };
}

/** The case's history as one thread, newest first. */
export function historyEntries(found: Pick<WholeCase, 'id' | 'history'>): TimelineEntry[] {
  return inTurns(found.history).map((turn) => {
    const entry = turn.find(({ details }) => answerIn(details)) ?? turn[0]!;
    return {
      id: String(entry.seq),
      actor: MARKS[entry.mark] ?? 'system',
      who: entry.who,
      ...wordsOf(turn.map(({ text }) => text).reverse()),
      at: entry.at,
      body: answerIn(entry.details) && <SupplierAnswer caseId={found.id} details={entry.details} />,
    };
  });
}

export function History({ found }: { found: WholeCase }) {
  return (
    <div className="px-4 py-4 sm:px-6">
      <Timeline label="History, newest first" entries={historyEntries(found)} />
    </div>
  );
}
