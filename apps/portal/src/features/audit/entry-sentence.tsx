import { Code, Link } from '@clearhold/ui';
import type { AuditEntry } from './documents.ts';

const PAGES: Record<string, (id: string) => string> = {
  Case: (id) => `/cases/${id}`,
  Document: (id) => `/documents/${id}`,
  Mail: (id) => `/outbox/${id}`,
};

/** The page of what an entry is about, where the portal has one. */
export function pageOf({ subjectKind, subjectId }: Pick<AuditEntry, 'subjectKind' | 'subjectId'>): string | undefined {
  return subjectId ? PAGES[subjectKind]?.(subjectId) : undefined;
}

/** An entry as a sentence: who did what, to what, with a way there. */
export function EntrySentence({ entry }: { entry: AuditEntry }) {
  const [before = '', after] = entry.did.split('{subject}');
  const page = pageOf(entry);
  const name = page ? <Link href={page}>{entry.subjectName}</Link> : entry.subjectName;
  return (
    <span className="whitespace-normal">
      <span className="font-medium">{entry.actor}</span> {before}
      {after !== undefined && name}
      {after}
    </span>
  );
}

/** A sentence with the action's code beside it, for those who know it. */
export function EntryLine({ entry }: { entry: AuditEntry }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 py-1 whitespace-normal">
      <EntrySentence entry={entry} />
      <Code>{entry.action}</Code>
    </span>
  );
}
