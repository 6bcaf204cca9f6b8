import { Link } from '../actions/link.tsx';
import { Code } from '../feedback/badge.tsx';
import type { AuditEntry } from './documents.ts';

/** The page of what an entry is about, where the app has one, and its name where the app knows it better. */
export type PageOf = (
  entry: Pick<AuditEntry, 'subjectKind' | 'subjectId'>,
) => { href: string; name?: string } | undefined;

export interface EntryProps {
  entry: AuditEntry;
  pageOf: PageOf;
}

/** An entry as a sentence: who did what, to what, with a way there. */
export function EntrySentence({ entry, pageOf }: EntryProps) {
  const [before = '', after] = entry.did.split('{subject}');
  const page = pageOf(entry);
  const name = page ? <Link href={page.href}>{page.name ?? entry.subjectName}</Link> : entry.subjectName;
  return (
    <span className="whitespace-normal">
      <span className="font-medium">{entry.actor}</span> {before}
      {after !== undefined && name}
      {after}
    </span>
  );
}

/** A sentence with the action's code beside it, for those who know it. */
export function EntryLine({ entry, pageOf }: EntryProps) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 py-1 whitespace-normal">
      <EntrySentence entry={entry} pageOf={pageOf} />
      <Code>{entry.action}</Code>
    </span>
  );
}
