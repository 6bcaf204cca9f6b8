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

/** The case's history as one thread, newest first. */
export function historyEntries(found: Pick<WholeCase, 'id' | 'history'>): TimelineEntry[] {
  return [...found.history]
    .sort((a, b) => b.seq - a.seq)
    .map((entry) => ({
      id: String(entry.seq),
      actor: MARKS[entry.mark] ?? 'system',
      who: entry.who,
      what: lower(entry.text),
      at: entry.at,
      body: answerIn(entry.details) && <SupplierAnswer caseId={found.id} details={entry.details} />,
    }));
}

export function History({ found }: { found: WholeCase }) {
  return (
    <div className="px-4 py-4 sm:px-6">
      <Timeline label="History, newest first" entries={historyEntries(found)} />
    </div>
  );
}
