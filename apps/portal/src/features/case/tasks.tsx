import { Badge, DueTime, Money, Person, Section } from '@clearhold/ui';
import type { CaseTask, WholeCase } from './case-query.ts';

function outcomeWords(task: CaseTask): string | null {
  return task.outcomes.find(({ key }) => key === task.outcome)?.label ?? task.outcome;
}

/** Who did it: `Ana`, or by delegation `Ana for Ben`. */
function doneWords({ doneBy, doneFor }: CaseTask): string | null {
  return doneBy && doneFor ? `${doneBy} for ${doneFor}` : doneBy;
}

function TaskLine({ task, who }: { task: CaseTask; who: string | null | undefined }) {
  const open = task.state === 'OPEN';
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2 text-row last:border-b-0">
      <span className="flex items-start justify-between gap-3">
        <span className={open ? 'font-medium' : 'text-muted'}>{task.title}</span>
        {task.kind === 'APPROVAL' && <Badge tone={open ? 'waiting' : 'neutral'}>Approval</Badge>}
      </span>
      <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-label text-muted">
        {task.assignee ? <Person name={task.assignee.name} /> : open && who && <span>{who}</span>}
        {open ? (
          <DueTime due={task.dueAt} />
        ) : (
          <span>{[doneWords(task), outcomeWords(task)].filter(Boolean).join(': ')}</span>
        )}
        {task.amount && <Money amount={task.amount.amount} currency={task.amount.currency} />}
      </span>
      {open && !task.held && task.blockedBecause && (
        <span className="text-label text-muted">{task.blockedBecause}</span>
      )}
    </li>
  );
}

/** What people have to do, and did. */
export function Tasks({ found }: { found: WholeCase }) {
  if (found.tasks.length === 0) return null;
  const open = found.tasks.filter((task) => task.state === 'OPEN');
  const rest = found.tasks.filter((task) => task.state !== 'OPEN');
  return (
    <Section title="Tasks" aside={open.length > 0 ? `${open.length} open` : 'all done'}>
      <ul>
        {[...open, ...rest].map((task) => (
          <TaskLine key={task.id} task={task} who={found.path.find(({ stepId }) => stepId === task.stepId)?.who} />
        ))}
      </ul>
    </Section>
  );
}
