/** @jsxImportSource preact */
import type { i18n } from 'i18next';
import { useEffect, useState } from 'preact/hooks';
import { request } from '../../lib/graphql.ts';
import { BRAND, type Brand } from '../documents.ts';
import { Foot } from '../foot.tsx';
import { languageOf, speak } from '../language.ts';
import { Mark } from '../mark.tsx';
import { themeCss } from '../theme.ts';
import { AskForm } from './ask-form.tsx';
import { MatterList } from './matter-list.tsx';
import { useTogether } from './use-together.ts';

/** The suppliers' page in the partner's brand: one sign-in, the open matters of all buyers who asked. */
export function TogetherApp({ words }: { words: i18n }) {
  const [brand, setBrand] = useState<Brand>();
  const [language, setLanguage] = useState(words.language);
  const { state, start, enter, open, leave } = useTogether();
  const say = words.t.bind(words);

  const choose = async (next: string) => {
    await speak(next).catch(() => undefined);
    setLanguage(next);
  };

  useEffect(() => {
    void choose(languageOf(navigator.language));
    request(BRAND)
      .then((answer) => setBrand(answer.brand))
      .catch(() => undefined);
  }, []);
  useEffect(() => {
    document.title = [words.t('together.title'), brand?.name].filter(Boolean).join(' · ');
  }, [words, language, brand]);

  return (
    <div class="page">
      <style>{themeCss(brand?.theme, brand?.fontFamily)}</style>
      <header class="brand">
        <Mark brand={brand} />
      </header>
      <main>
        {state.at === 'loading' && (
          <div role="status" class="late">
            <p class="muted">{say('together.loading')}</p>
            <div class="bone wide" />
            <div class="bone tall" />
          </div>
        )}
        {state.at === 'offline' && (
          <section class="place" role="alert">
            <h1>{say('offline')}</h1>
            <p>{say('offlineDo')}</p>
            <button type="button" class="primary" onClick={start}>
              {say('again')}
            </button>
          </section>
        )}
        {state.at === 'link' && (
          <section class="place">
            <h1>{say('together.title')}</h1>
            <button type="button" class="primary" onClick={() => void enter(state.token)}>
              {say('together.show')}
            </button>
          </section>
        )}
        {state.at === 'out' && <AskForm say={say} isOver={state.isOver} />}
        {state.at === 'in' && (
          <MatterList
            together={state.together}
            words={words}
            onOpen={(id) => void open(id)}
            onLeave={() => void leave()}
            fault={state.isGone ? say('together.closed') : undefined}
          />
        )}
      </main>
      <Foot say={say} language={language} onLanguage={(next) => void choose(next)} brand={brand} />
    </div>
  );
}
