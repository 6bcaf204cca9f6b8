import { useQuery } from '@tanstack/react-query';
import { Link } from '../actions/link.tsx';
import { KeyValueList } from '../data/key-value-list.tsx';
import { Timeline } from '../data/timeline.tsx';
import { Answer } from '../exchange/answer.tsx';
import { StateText } from '../feedback/badge.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { Sheet } from '../overlays/dialog.tsx';
import { LetterActs } from './letter-acts.tsx';
import { type LetterRow, letterQuery, type WholeLetter } from './letters.ts';
import { MendForm } from './mend-form.tsx';
import { actWords, LETTER_STATES, workWords } from './work-words.ts';

/** One piece of failed work: why, what it carries, what became of it, and the ways to deal with it. */
export function LetterDialog(props: {
  row: LetterRow;
  mayAct: boolean;
  caseHrefOf?: (id: string) => string;
  onClose: () => void;
}) {
  const { row, mayAct, caseHrefOf, onClose } = props;
  return (
    <Sheet isOpen onOpenChange={onClose} title={workWords(row.kind)} lead={row.about ?? undefined}>
      <Answer query={useQuery(letterQuery(row.id))} what="This work" loading={<Skeleton lines={6} />}>
        {(letter) =>
          letter && (
            <div className="flex flex-col gap-5">
              <Facts letter={letter} caseHrefOf={caseHrefOf} />
              <History letter={letter} />
              <Payload letter={letter} />
              {mayAct && letter.mendable.length > 0 && <MendForm letter={letter} onDone={onClose} />}
              {mayAct && letter.state === 'OPEN' && <LetterActs letters={[letter]} isOne onDone={onClose} />}
            </div>
          )
        }
      </Answer>
    </Sheet>
  );
}

function Facts({ letter, caseHrefOf }: { letter: WholeLetter; caseHrefOf?: (id: string) => string }) {
  const { label, tone } = LETTER_STATES[letter.state];
  return (
    <KeyValueList
      items={[
        { label: 'Why it failed', value: <span className="wrap-anywhere">{letter.cause}</span> },
        { label: 'State', value: <StateText tone={tone}>{label}</StateText> },
        { label: 'Tries', value: letter.attempts },
        { label: 'Failed', value: <DateTime value={letter.failedAt} as="exact" /> },
        ...(letter.caseId && caseHrefOf
          ? [{ label: 'About', value: <Link href={caseHrefOf(letter.caseId)}>{letter.about ?? 'The case'}</Link> }]
          : []),
        {
          label: 'To follow it in logs',
          value: <code className="text-label wrap-anywhere">{letter.correlationId}</code>,
        },
      ]}
    />
  );
}

function History({ letter }: { letter: WholeLetter }) {
  return (
    <section>
      <h3 className="pb-2 text-row font-semibold">What became of it</h3>
      <Timeline
        label="What became of it"
        entries={letter.history.map(({ at, act, by, note }, index) => ({
          id: `${index}`,
          actor: by ? 'person' : 'system',
          who: by ?? 'The work',
          what: actWords(act),
          at,
          body: note ?? undefined,
        }))}
      />
    </section>
  );
}

function Payload({ letter }: { letter: WholeLetter }) {
  return (
    <details>
      <summary className="cursor-pointer text-row font-semibold">What it carries</summary>
      <pre className="mt-2 overflow-auto rounded-md border border-line bg-sunken p-3 text-label">
        {JSON.stringify(letter.payload, null, 2)}
      </pre>
    </details>
  );
}
