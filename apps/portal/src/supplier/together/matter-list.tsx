/** @jsxImportSource preact */
import { formatDate } from '@clearhold/ui/format';
import type { i18n } from 'i18next';
import { knownQuestion } from '../known-question.ts';
import type { ListedMatter, Together } from './documents.ts';

interface MatterListProps {
  together: Together;
  words: i18n;
  onOpen: (id: string) => void;
  onLeave: () => void;
  fault: string | undefined;
}

/** The open matters of every buyer who asked this address, and who is signed in. */
export function MatterList({ together: { email, matters }, words, onOpen, onLeave, fault }: MatterListProps) {
  const say = words.t.bind(words);
  return (
    <>
      <h1>{say('together.title')}</h1>
      <p class="signed small muted">
        <span>{say('together.signedInAs', { email })}</span>
        <button type="button" class="plain" onClick={onLeave}>
          {say('together.signOut')}
        </button>
      </p>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      {matters.length === 0 && (
        <section>
          <h2>{say('together.none')}</h2>
          <p class="muted">{say('together.noneWhy')}</p>
        </section>
      )}
      {matters.map((matter) => (
        <Listed key={matter.id} matter={matter} words={words} onOpen={onOpen} />
      ))}
    </>
  );
}

function Listed({ matter, words, onOpen }: { matter: ListedMatter; words: i18n; onOpen: (id: string) => void }) {
  const say = words.t.bind(words);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = (at: string) => formatDate(new Date(at), words.language, zone);
  const known = knownQuestion(matter);
  const name = `${say('invoice')} ${matter.invoiceNumber}`;
  return (
    <section aria-label={`${matter.buyer}, ${name}`}>
      <div>
        <p class="small muted">{matter.buyer}</p>
        <h2>{name}</h2>
      </div>
      <p class="problem" dir="auto">
        {matter.problem}
      </p>
      {matter.question && (
        <p class="words" dir="auto">
          {known ? say(known) : matter.question}
        </p>
      )}
      <p class="small muted">
        {say('together.since', { date: day(matter.askedAt) })} · {say('together.due', { date: day(matter.expiresAt) })}
        {matter.isAnswered && ` · ${say('states.ANSWERED')}`}
      </p>
      <button type="button" class="secondary" onClick={() => onOpen(matter.id)}>
        {say('together.open')} <span class="hidden">{`${matter.buyer}, ${name}`}</span>
      </button>
    </section>
  );
}
