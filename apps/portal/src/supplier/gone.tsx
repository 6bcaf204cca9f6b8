/** @jsxImportSource preact */
import type { Say } from './say.ts';

/** A link that ran out or was taken back. */
export function Gone({ say, name }: { say: Say; name: string }) {
  return (
    <section class="place">
      <h1>{say('gone')}</h1>
      <p>{say('goneWhy')}</p>
      <p>{say('goneDo', { name })}</p>
    </section>
  );
}
