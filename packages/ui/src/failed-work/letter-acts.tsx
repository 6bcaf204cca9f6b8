import { useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { cx } from '../actions/class-names.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { ReasonDialog } from '../holds/reason-dialog.tsx';
import { discardLetters, type LetterRow, lettersKey } from './letters.ts';
import { useReplay } from './use-replay.ts';

/** What can be done with failed work: at the foot of the list with what was chosen there, or of the view of one. */
export function LetterActs(props: {
  letters: readonly Pick<LetterRow, 'id'>[];
  /** It is the one that is looked at; nothing was chosen. */
  isOne?: boolean;
  onDone: () => void;
}) {
  const { letters, isOne = false, onDone } = props;
  const client = useQueryClient();
  const [isDiscarding, setDiscarding] = useState(false);
  const replay = useReplay(onDone);
  const ids = letters.map(({ id }) => id);
  return (
    <div
      role="toolbar"
      aria-label={isOne ? 'This work' : 'Chosen work'}
      className={cx(
        'sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-line bg-raised py-2',
        !isOne && 'px-4 sm:px-6',
      )}
    >
      <span className="me-auto text-row text-muted">{!isOne && `${letters.length} chosen`}</span>
      <RefusalNote error={replay.error} />
      <Button onPress={() => setDiscarding(true)}>Lay aside</Button>
      <Button
        kind="primary"
        icon={<RotateCcw size={14} aria-hidden />}
        isPending={replay.isPending}
        onPress={() => replay.mutate({ ids })}
      >
        Run again
      </Button>
      {isDiscarding && (
        <ReasonDialog
          title={letters.length === 1 ? 'Lay this work aside' : `Lay ${letters.length} pieces of work aside`}
          lead="It is not run again. Do this when what it was about was dealt with in another way."
          hint="How it was dealt with; kept in the log."
          act="Lay aside"
          onAct={(reason) =>
            discardLetters({ ids, reason })
              .then(onDone)
              .finally(() => client.invalidateQueries({ queryKey: lettersKey }))
          }
          onClose={() => setDiscarding(false)}
        />
      )}
    </div>
  );
}
