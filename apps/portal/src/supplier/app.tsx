/** @jsxImportSource preact */

import { isRefusal } from '@clearhold/ui/exchange';
import type { i18n } from 'i18next';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { request } from '../lib/graphql.ts';
import { BRAND, type Brand, type Matter, OPEN, READ } from './documents.ts';
import { Foot } from './foot.tsx';
import { Gone } from './gone.tsx';
import { languageOf, speak } from './language.ts';
import { Mark } from './mark.tsx';
import { MatterPage } from './matter-page.tsx';
import { themeCss } from './theme.ts';

type State = { at: 'loading' } | { at: 'gone' } | { at: 'offline' } | { at: 'open'; matter: Matter };

/** The supplier's page: one matter in the client's brand. */
export function App({ token, words }: { token: string; words: i18n }) {
  const [brand, setBrand] = useState<Brand>();
  const [state, setState] = useState<State>({ at: 'loading' });
  const [language, setLanguage] = useState(words.language);
  const say = words.t.bind(words);

  const choose = useCallback(async (next: string) => {
    await speak(next).catch(() => undefined);
    setLanguage(next);
  }, []);

  const open = useCallback(async () => {
    setState({ at: 'loading' });
    try {
      const { openMatter } = await request(OPEN, { input: { token } });
      if (isRefusal(openMatter)) return setState({ at: 'gone' });
      if (openMatter.__typename !== 'MatterOpened') return;
      await choose(languageOf(openMatter.matter.language));
      setState({ at: 'open', matter: openMatter.matter });
    } catch {
      setState({ at: 'offline' });
    }
  }, [token, choose]);

  useEffect(() => {
    void choose(languageOf(navigator.language)).then(open);
    request(BRAND)
      .then((answer) => setBrand(answer.brand))
      .catch(() => undefined);
  }, [open, choose]);

  // Whoever comes back to the page sees how the matter stands now.
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await request(READ).catch(() => undefined);
      const matter = answer?.matter;
      if (matter) setState((now) => (now.at === 'open' ? { at: 'open', matter } : now));
    };
    const listener = () => void look();
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  }, []);

  useEffect(() => {
    const page = state.at === 'open' ? `${words.t('invoice')} ${state.matter.invoiceNumber}` : undefined;
    document.title = [page, brand?.name].filter(Boolean).join(' · ') || document.title;
  }, [words, language, state, brand]);

  return (
    <div class="page">
      <style>{themeCss(brand?.theme, brand?.fontFamily)}</style>
      <header class="brand">
        <Mark brand={brand} />
      </header>
      <main>
        {state.at === 'loading' && (
          <div role="status" class="late">
            <p class="muted">{say('loading')}</p>
            <div class="bone wide" />
            <div class="bone" />
            <div class="bone tall" />
          </div>
        )}
        {state.at === 'gone' && <Gone say={say} name={brand?.name ?? ''} />}
        {state.at === 'offline' && (
          <section class="place" role="alert">
            <h1>{say('offline')}</h1>
            <p>{say('offlineDo')}</p>
            <button type="button" class="primary" onClick={() => void open()}>
              {say('again')}
            </button>
          </section>
        )}
        {state.at === 'open' && (
          <MatterPage
            matter={state.matter}
            token={token}
            words={words}
            onMatter={(matter) => setState({ at: 'open', matter })}
            onGone={() => setState({ at: 'gone' })}
          />
        )}
      </main>
      <Foot
        say={say}
        language={language}
        expiresAt={state.at === 'open' ? state.matter.expiresAt : undefined}
        isListed={state.at === 'open' && Boolean(state.matter.allMattersUrl)}
        onLanguage={(next) => void choose(next)}
        brand={brand}
      />
    </div>
  );
}
