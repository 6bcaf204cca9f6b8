import { Code, StateDot } from '@clearhold/ui';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { WholeDocument } from './documents.ts';
import { groupWords, type ProblemGroup, problemGroups } from './problem-groups.ts';

type Problem = WholeDocument['problems'][number];

interface ProblemListProps {
  problems: WholeDocument['problems'];
  /** Numbers of the problems that have a place to show. */
  placed: ReadonlySet<number>;
  /** Number of the problem that is shown. */
  chosen: number | undefined;
  onChoose: (problem: number) => void;
}

/** Every broken rule: its own id, words, and where in the document; many of one kind stand as one. */
export function ProblemList({ problems, ...rest }: ProblemListProps) {
  if (problems.length === 0) return <p className="px-4 text-row text-muted sm:px-6">No rule is broken.</p>;
  return (
    <ol>
      {problemGroups(problems).map((group) => (
        <li key={group.problems[0]?.at} className="border-b border-line text-row last:border-b-0">
          {group.problems.length > 1 ? (
            <FoldedGroup group={group} {...rest} />
          ) : (
            group.problems.map(({ problem, at }) => <OneProblem key={at} problem={problem} at={at} {...rest} />)
          )}
        </li>
      ))}
    </ol>
  );
}

type Rest = Omit<ProblemListProps, 'problems'>;

const ROW = 'flex w-full gap-3 px-4 py-2 text-start sm:px-6';

function Severity({ isFatal }: { isFatal: boolean }) {
  return (
    <span className="mt-0.5">
      <StateDot tone={isFatal ? 'risk' : 'waiting'} label={isFatal ? 'Fatal' : 'Warning'} />
    </span>
  );
}

function FoldedGroup({ group, ...rest }: Rest & { group: ProblemGroup }) {
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className={`${ROW} hover:bg-hover`}>
        <Severity isFatal={group.isFatal} />
        <span className="min-w-0 flex-1">
          <span className="block break-words">{groupWords(group)}</span>
          <Code>{group.code}</Code>
        </span>
        <Chevron size={14} aria-hidden className={`mt-0.5 text-muted ${isOpen ? '' : 'rtl:rotate-180'}`} />
      </button>
      {isOpen && (
        <ol className="border-t border-line bg-sunken">
          {group.problems.map(({ problem, at }) => (
            <li key={at}>
              <OneProblem problem={problem} at={at} {...rest} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function OneProblem({ problem, at, placed, chosen, onChoose }: Rest & { problem: Problem; at: number }) {
  const content = (
    <>
      <Severity isFatal={problem.severity.toLowerCase() === 'fatal'} />
      <span className="min-w-0 flex-1">
        <span className="block break-words">{problem.message}</span>
        <span className="flex flex-wrap gap-x-3 text-label text-muted">
          <Code>{problem.code}</Code>
          {problem.path && <span className="font-mono text-[0.6875rem] break-all">{problem.path}</span>}
        </span>
      </span>
    </>
  );
  if (!placed.has(at)) return <div className={ROW}>{content}</div>;
  return (
    <button
      type="button"
      aria-pressed={at === chosen}
      onClick={() => onChoose(at)}
      className={`${ROW} ${at === chosen ? 'bg-brand-tint' : 'hover:bg-hover'}`}
    >
      {content}
    </button>
  );
}
