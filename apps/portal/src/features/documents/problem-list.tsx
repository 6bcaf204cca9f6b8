import { Code, StateDot } from '@clearhold/ui';
import type { WholeDocument } from './documents.ts';

/** Every broken rule: its own id, words, and where in the document. */
export function ProblemList({ problems }: { problems: WholeDocument['problems'] }) {
  if (problems.length === 0) return <p className="text-row text-muted">No rule is broken.</p>;
  return (
    <ol>
      {problems.map((problem, index) => {
        const fatal = problem.severity.toLowerCase() === 'fatal';
        return (
          <li
            key={`${problem.code}${index}`}
            className="flex gap-3 border-b border-line py-2.5 text-row last:border-b-0"
          >
            <span className="mt-0.5">
              <StateDot tone={fatal ? 'risk' : 'waiting'} label={fatal ? 'Fatal' : 'Warning'} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="break-words">{problem.message}</p>
              <p className="flex flex-wrap gap-x-3 text-label text-muted">
                <Code>{problem.code}</Code>
                {problem.path && <span className="font-mono text-[0.6875rem] break-all">{problem.path}</span>}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
