import { type GrantScope, type RoleBook, SUBJECT_WORDS } from '@clearhold/access';
import { Checkbox } from '../../index.ts';
import { groupsOfSubjects, rightsOf } from './rights.ts';
import { hasRight, type RoleDraft, withRight } from './role-draft.ts';

/** What the role may do, right by right: all that some role of its level may. */
export function RightsField(props: {
  book: RoleBook;
  level: GrantScope;
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
}) {
  const { book, level, draft, onChange } = props;
  const rights = rightsOf(book.all().filter(({ isOwn, scopes }) => !isOwn && scopes.includes(level)));
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 text-label font-medium">What it may do</legend>
      {groupsOfSubjects().map(({ title, subjects }) => {
        const offered = rights.filter(({ subject }) => subjects.includes(subject));
        const given = offered.filter(({ text }) => hasRight(draft, book, text)).length;
        if (offered.length === 0) return null;
        return (
          <details key={title} className="border-b border-line py-1 last:border-b-0">
            <summary className="cursor-pointer py-1 text-row font-medium">
              {title}{' '}
              <span className="font-normal text-muted">
                {given} of {offered.length}
              </span>
            </summary>
            {subjects.map((subject) => {
              const here = offered.filter((right) => right.subject === subject);
              if (here.length === 0) return null;
              return (
                <div key={subject} className="flex flex-wrap gap-x-4 gap-y-1 py-1.5 text-row">
                  <span className="w-44 text-muted">{upper(SUBJECT_WORDS[subject][1])}</span>
                  <span className="flex min-w-0 flex-1 basis-64 flex-wrap gap-x-4 gap-y-1">
                    {here.map(({ text, verb }) => (
                      <Checkbox
                        key={text}
                        isSelected={hasRight(draft, book, text)}
                        onChange={(on) => onChange(withRight(draft, book, text, on))}
                      >
                        {verb}
                      </Checkbox>
                    ))}
                  </span>
                </div>
              );
            })}
          </details>
        );
      })}
    </fieldset>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
