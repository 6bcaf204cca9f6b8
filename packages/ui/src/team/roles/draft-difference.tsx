import { ACTION_WORDS, parsePair, ROLES, type RoleBook, SUBJECT_WORDS } from '@clearhold/access';
import type { RoleDraft } from './role-draft.ts';

/** What a drafted role may more, and less, than the roles that it is made of. */
export function DraftDifference({ draft, book }: { draft: RoleDraft; book: RoleBook }) {
  const { from, without, with: more } = draft;
  if (from.length === 0) return null;
  const titles = from.map((role) => book.titleOf(role)).join(' and ');
  if (without.size + more.size === 0) return <p className="text-row text-muted">It may all that {titles} may.</p>;
  return (
    <dl className="flex flex-col gap-1 text-row">
      <Side label={`More than ${titles}`} texts={more} />
      <Side label={`Less than ${titles}`} texts={without} />
    </dl>
  );
}

function Side({ label, texts }: { label: string; texts: ReadonlySet<string> }) {
  if (texts.size === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="w-44 text-muted">{label}</dt>
      <dd className="min-w-0 flex-1 basis-64">{[...texts].sort().map(inWords).join('; ')}</dd>
    </div>
  );
}

function inWords(text: string): string {
  const { action, subject, as } = parsePair(text)!;
  return `${ACTION_WORDS[action]} ${SUBJECT_WORDS[subject][1]}${as ? ` as ${ROLES[as].title}` : ''}`;
}
