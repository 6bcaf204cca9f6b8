import { Button, Note, RefusalNote } from '@clearhold/ui';
import { Undo2 } from 'lucide-react';
import type { CaseTask } from './case-query.ts';
import { useTakeBack } from './take-back.ts';

/** An answer that has not taken effect: what it says, and the way back for whoever gave it. */
export function HeldAnswer({ task }: { task: CaseTask }) {
  const takeBack = useTakeBack();
  const { held } = task;
  if (!held) return null;
  return (
    <Note tone="waiting" title={`${held.mine ? 'You' : held.by} answered: ${held.label}`}>
      <p>It takes effect within seconds. Nothing has happened yet.</p>
      {held.mine && (
        <Button
          size="small"
          className="mt-2"
          icon={<Undo2 size={14} aria-hidden />}
          isPending={takeBack.isPending}
          onPress={() => takeBack.mutate(task.id)}
        >
          Take answer back
        </Button>
      )}
      <RefusalNote error={takeBack.error} />
    </Note>
  );
}
