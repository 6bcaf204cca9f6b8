import { useQuery } from '@tanstack/react-query';
import { Answer } from '../exchange/answer.tsx';
import { Note } from '../feedback/banner.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { formatCount } from '../format/index.ts';
import { Section } from '../layout/page.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { type Retention, retentionQuery } from './retention-documents.ts';

/** What is removed because its years are over: when, how much, and by which rule. */
export function RetentionPart({ scope }: { scope?: string }) {
  return (
    <Section title="What goes when">
      <Answer query={useQuery(retentionQuery(scope))} what="The rules of retention" loading={<Skeleton lines={3} />}>
        {(found) => found && <Whole found={found} />}
      </Answer>
    </Section>
  );
}

function Whole({ found }: { found: Retention }) {
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <Next found={found} />
      <Years goes={found.goes} />
      <Rules rules={found.rules} />
    </div>
  );
}

function Next({ found: { removes, isHeld, heldCases, nextRunAt, lastRun } }: { found: Retention }) {
  if (!removes)
    return (
      <Note tone="info" title="Nothing is removed by its age">
        The policy setting “Remove what is over its time” is off. What you see below would go if it were on.
      </Note>
    );
  if (isHeld)
    return (
      <Note tone="waiting" title="A legal hold keeps everything">
        Nothing is removed by its age until it is lifted.
      </Note>
    );
  return (
    <div className="text-row">
      <p>
        Next run: <DateTime value={nextRunAt} as="exact" />
        {heldCases > 0 && ` · ${heldCases === 1 ? 'one case is' : `${heldCases} cases are`} kept by a legal hold`}
      </p>
      {lastRun && (
        <p className="text-label text-muted">
          Last run: <DateTime value={lastRun.endedAt} as="exact" /> · {lastRun.documents} documents, {lastRun.cases}{' '}
          cases and {lastRun.files} files removed
        </p>
      )}
    </div>
  );
}

const HEAD = 'py-1.5 pe-4 text-start text-label font-medium text-muted';
const CELL = 'py-1.5 pe-4 align-top';
const FIGURE = 'py-1.5 ps-4 text-end align-top tabular-nums';

function Years({ goes }: { goes: Retention['goes'] }) {
  const { locale } = useLocale();
  if (goes.length === 0)
    return <p className="text-row text-muted">No document has come in and no case is closed yet.</p>;
  const thisYear = new Date().getFullYear();
  return (
    <table className="w-full table-fixed text-row [overflow-wrap:anywhere]">
      <thead className="border-b border-line">
        <tr>
          <th className={HEAD}>Over its time</th>
          <th className="py-1.5 ps-4 text-end text-label font-medium text-muted">Documents</th>
          <th className="py-1.5 ps-4 text-end text-label font-medium text-muted">Closed cases</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-b border-line">
        {goes.map(({ year, documents, cases }) => (
          <tr key={year}>
            <td className={CELL}>{year <= thisYear ? `Since ${year}` : `From January ${year}`}</td>
            <td className={FIGURE}>{documents ? formatCount(documents, locale) : '–'}</td>
            <td className={FIGURE}>{cases ? formatCount(cases, locale) : '–'}</td>
          </tr>
        ))}
      </tbody>
      <caption className="caption-bottom pt-2 text-start text-label text-muted">
        What an open case, a held invoice, an open order or a legal hold needs stays longer. Open cases are not counted.
      </caption>
    </table>
  );
}

function Rules({ rules }: { rules: Retention['rules'] }) {
  return (
    <div>
      <ul aria-label="Rules" className="divide-y divide-line border-y border-line text-row">
        {rules.map(({ name, country, years, law }) => (
          <li key={name} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span className="min-w-0 break-words">
              {name} <span className="text-muted">{country ?? 'no country'}</span>
            </span>
            <span>
              {years} years <span className="text-muted">{law}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="pt-2 text-label text-muted">
        Years count from the end of the year in which a document came in or a case was closed. Have your counsel check
        the rule of your country; policy can ask for more years, never for fewer.
      </p>
    </div>
  );
}
