import { type Playbook, playbookDifference } from '@clearhold/cases/playbook';
import { stringify } from 'yaml';
import { Badge } from '../feedback/badge.tsx';
import { fieldWords } from './field-words.ts';
import { kindWords } from './kind-words.ts';

const TONES = { added: 'good', removed: 'risk', changed: 'info' } as const;

/** Two versions side by side: steps that came, went and changed, and in what. */
export function DifferenceList(props: { before: Playbook; after: Playbook; names: readonly [string, string] }) {
  const { before, after, names } = props;
  const { head, steps } = playbookDifference(before, after);
  const differing = steps.filter(({ how }) => how !== 'same');
  if (head.length + differing.length === 0) return <p className="text-row text-muted">They are the same.</p>;
  return (
    <table className="w-full table-fixed border-collapse text-row">
      <caption className="pb-2 text-start text-label text-muted">
        {differing.length === 1 ? '1 step differs' : `${differing.length} steps differ`};{' '}
        {steps.length - differing.length} are the same.
      </caption>
      <thead>
        <tr className="border-b border-line text-start text-label text-muted">
          <th scope="col" className="w-1/4 py-1.5 pe-3 text-start font-medium">
            What
          </th>
          <th scope="col" className="py-1.5 pe-3 text-start font-medium">
            {names[0]}
          </th>
          <th scope="col" className="py-1.5 text-start font-medium">
            {names[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {head.map(({ field, before: was, after: is }) => (
          <Line key={field} name={fieldWords(field).label} was={was} is={is} />
        ))}
        {differing.map(({ id, how, before: was, after: is, fields }) => [
          <tr key={id} className="border-t border-line bg-sunken">
            <th scope="rowgroup" colSpan={3} className="px-1 py-1.5 text-start font-medium">
              {(is ?? was)?.title} <Badge tone={TONES[how as 'added']}>{how}</Badge>
            </th>
          </tr>,
          ...(how === 'changed'
            ? fields.map((one) => (
                <Line key={`${id} ${one.field}`} name={fieldWords(one.field).label} was={one.before} is={one.after} />
              ))
            : [<Line key={`${id} kind`} name={kindWords((is ?? was)!.kind).title} was={was} is={is} />]),
        ])}
      </tbody>
    </table>
  );
}

function Line({ name, was, is }: { name: string; was: unknown; is: unknown }) {
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1.5 pe-3 text-start font-normal text-muted">
        {name}
      </th>
      <Said value={was} />
      <Said value={is} />
    </tr>
  );
}

function Said({ value }: { value: unknown }) {
  const text = value === undefined ? '–' : typeof value === 'object' ? stringify(value).trimEnd() : String(value);
  return (
    <td className="py-1.5 pe-3">
      <pre className="font-sans text-label whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
    </td>
  );
}
