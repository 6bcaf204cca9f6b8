/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { request } from '../../lib/graphql.ts';
import type { Say } from '../say.ts';
import { ASK } from './documents.ts';

/** Asks for the address and has a link mailed to it; says the same for every address. */
export function AskForm({ say, isOver }: { say: Say; isOver: boolean }) {
  const [email, setEmail] = useState('');
  const [at, setAt] = useState<'asking' | 'sending' | 'sent' | 'slow' | 'failed'>('asking');

  const send = async (event: Event) => {
    event.preventDefault();
    setAt('sending');
    const answer = await request(ASK, { input: { email } }).catch(() => undefined);
    const kind = answer?.askForSupplierSignIn.__typename;
    setAt(kind === 'SupplierSignInAsked' ? 'sent' : kind === 'Invalid' ? 'slow' : 'failed');
  };

  if (at === 'sent')
    return (
      <section class="place" role="status">
        <h1>{say('together.sent')}</h1>
        <p>{say('together.sentWhat', { email })}</p>
        <button type="button" class="secondary" onClick={() => setAt('asking')}>
          {say('together.otherAddress')}
        </button>
      </section>
    );
  const fault = at === 'slow' ? say('together.slow') : at === 'failed' ? say('offlineDo') : undefined;
  return (
    <section class="place">
      <h1>{say(isOver ? 'together.over' : 'together.title')}</h1>
      <p>{say(isOver ? 'together.overDo' : 'together.what')}</p>
      <form onSubmit={(event) => void send(event)}>
        <label class="field">
          <span>{say('together.email')}</span>
          <input
            type="email"
            autocomplete="email"
            required
            maxLength={254}
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        {fault && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" class="primary" disabled={at === 'sending'}>
          {say(at === 'sending' ? 'sending' : 'together.mail')}
        </button>
      </form>
    </section>
  );
}
