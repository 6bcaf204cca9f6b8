import type { Playbook } from '@clearhold/cases/playbook';
import { Link } from '../actions/link.tsx';
import { ToneIcon } from '../feedback/tone.tsx';
import type { Problem } from './problems.ts';

const MOST = 4;

/** What keeps it from running, each with the way to its step; hints stand at the steps alone. */
export function ProblemList(props: {
  problems: readonly Problem[];
  playbook: Playbook;
  onSelect: (id: string | undefined) => void;
}) {
  const { problems, playbook, onSelect } = props;
  const barring = problems.filter(({ bars }) => bars);
  if (barring.length === 0) return null;
  return (
    <ul
      aria-label="What is wrong"
      className="flex flex-col gap-1 border-b border-line bg-sunken px-4 py-2 text-row sm:px-6"
    >
      {barring.slice(0, MOST).map(({ code, message, step }) => (
        <li key={`${code} ${message}`} className="flex items-start gap-2">
          <span className="mt-0.5">
            <ToneIcon tone="risk" label="Wrong" />
          </span>
          <span className="min-w-0 flex-1">{message}</span>
          <Link onPress={() => onSelect(step)} className="shrink-0 text-label">
            Show{step && <span className="sr-only"> {playbook.steps.find(({ id }) => id === step)?.title}</span>}
          </Link>
        </li>
      ))}
      {barring.length > MOST && <li className="text-label text-muted">and {barring.length - MOST} more</li>}
    </ul>
  );
}
