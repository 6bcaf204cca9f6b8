/** @jsxImportSource preact */
import type { i18n } from 'i18next';
import type { Matter } from './documents.ts';
import { knownQuestion } from './known-question.ts';
import { LANGUAGES } from './language.ts';
import { writtenIn } from './written-in.ts';

/** What is asked: ours in the page's language, a person's as he wrote it, marked where that is another language. */
export function Question({ matter, words }: { matter: Matter; words: i18n }) {
  if (!matter.question) return null;
  const say = words.t.bind(words);
  const known = words.language === 'en' ? undefined : knownQuestion(matter);
  const language = known ? undefined : writtenIn(matter.question);
  const isForeign = language !== undefined && language !== words.language;
  return (
    <blockquote>
      <p class="label">{say('question')}</p>
      <p class="words" dir="auto" lang={isForeign ? language : undefined}>
        {known ? say(known) : matter.question}
      </p>
      {isForeign && <p class="muted small">{say('writtenIn', { language: nameOf(language, words.language) })}</p>}
    </blockquote>
  );
}

function nameOf(language: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? LANGUAGES[language] ?? language;
}
