import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { Button } from '../actions/button.tsx';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { Section } from '../layout/page.tsx';
import { groupsQuery, type LetterGroup } from './letters.ts';
import { useReplay } from './use-replay.ts';
import { workWords } from './work-words.ts';

const SHOWN = 5;

/** Causes that more than one piece of work failed for: once the cause is gone, all of them run again by one act. */
export function LetterGroups() {
  const groups = (useQuery(groupsQuery).data ?? []).filter(({ count }) => count > 1).slice(0, SHOWN);
  const replay = useReplay();
  if (groups.length === 0) return null;
  return (
    <Section title="Failed for the same reason" aside="when the reason is gone, run all of them again">
      <ul aria-label="Failed for the same reason" className="divide-y divide-line border-y border-line">
        {groups.map((group) => (
          <Group
            key={`${group.kind} ${group.cause}`}
            group={group}
            isPending={replay.isPending}
            onReplay={() => replay.mutate({ kind: group.kind, cause: group.cause })}
          />
        ))}
      </ul>
      <RefusalNote error={replay.error} />
    </Section>
  );
}

function Group(props: { group: LetterGroup; isPending: boolean; onReplay: () => void }) {
  const { kind, cause, count } = props.group;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-row">
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{workWords(kind)}</span> <span className="text-muted">× {count}</span>
        <span className="block truncate text-muted" title={cause}>
          {cause}
        </span>
      </span>
      <Button
        size="small"
        icon={<RotateCcw size={14} aria-hidden />}
        isPending={props.isPending}
        aria-label={`Run all ${count} again: ${workWords(kind)}`}
        onPress={props.onReplay}
      >
        Run all again
      </Button>
    </li>
  );
}
