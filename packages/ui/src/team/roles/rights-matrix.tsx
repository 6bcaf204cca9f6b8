import { type BookRole, SUBJECT_WORDS } from '@clearhold/access';
import { groupsOfSubjects, verbsOn } from './rights.ts';

/** Who may what: kinds of things down, roles across; what a role may do stands in words where they meet. */
export function RightsMatrix({ label, roles }: { label: string; roles: readonly BookRole[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto px-4 outline-offset-[-2px] sm:px-6">
      <table className="w-full border-collapse text-row">
        <thead>
          <tr className="border-b border-line text-start align-bottom">
            <th
              scope="col"
              className="sticky start-0 z-10 min-w-32 bg-page py-2 pe-3 text-start font-medium text-muted"
            >
              On
            </th>
            {roles.map(({ key, title }) => (
              <th key={key} scope="col" className="min-w-32 py-2 pe-3 text-start font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOfSubjects().map(({ title, subjects }) => (
          <tbody key={title}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={roles.length + 1}
                className="sticky start-0 pt-4 pb-1 text-start text-label font-medium text-muted"
              >
                {title}
              </th>
            </tr>
            {subjects
              .filter((subject) => roles.some((role) => verbsOn(role, subject)))
              .map((subject) => (
                <tr key={subject} className="border-t border-line align-top">
                  <th scope="row" className="sticky start-0 z-10 bg-page py-1.5 pe-3 text-start font-medium">
                    {upper(SUBJECT_WORDS[subject][1])}
                  </th>
                  {roles.map((role) => (
                    <td key={role.key} className="py-1.5 pe-3">
                      {verbsOn(role, subject) || <span className="text-faint">–</span>}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
