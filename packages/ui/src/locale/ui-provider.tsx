import type { Clock } from '@clearhold/kernel';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider, isRTL, RouterProvider } from 'react-aria-components';
import { ToastProvider } from '../feedback/toast.tsx';
import type { CurrencyShown } from '../format/number.ts';
import { type MessageKey, type Messages, say } from './messages.ts';
import { PAGE_LANGUAGE, wordsLocale } from './words-locale.ts';

/** How figures and times are written, in whose language, and by whose clock. */
export interface LocaleSettings {
  /** BCP 47, e.g. `de-DE`: how the reader writes numbers, dates and money. */
  locale: string;
  /** BCP 47: the language of the page's words, which words of time follow; English unless told. */
  language?: string;
  /** IANA, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** How an amount outside a column shows its currency; `code` unless told. */
  currencyShown?: CurrencyShown;
  /** The clock that relative times are told by. */
  clock: Clock;
  /** The library's words in that language. */
  messages?: Messages;
}

const Context = createContext<LocaleSettings | undefined>(undefined);

/** Props of `UiProvider`. */
export interface UiProviderProps extends LocaleSettings {
  /** The app's router: makes links and menu items navigate without a page load. */
  navigate?: (path: string) => void;
  /** Turns a router path into an address. */
  useHref?: (path: string) => string;
  children: ReactNode;
}

/** Put once around the app: locale, clock, words, router and toasts. */
export function UiProvider({ navigate, useHref, children, ...settings }: UiProviderProps) {
  const { locale, language, timeZone, currencyShown, clock, messages } = settings;
  const value = useMemo(
    () => ({ locale, language, timeZone, currencyShown, clock, messages }),
    [locale, language, timeZone, currencyShown, clock, messages],
  );
  const spoken = language ?? PAGE_LANGUAGE;
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  const inside = <ToastProvider>{children}</ToastProvider>;
  return (
    <I18nProvider locale={locale}>
      <Context value={value}>
        {navigate ? (
          <RouterProvider navigate={navigate} useHref={useHref}>
            {inside}
          </RouterProvider>
        ) : (
          inside
        )}
      </Context>
    </I18nProvider>
  );
}

/**
 * The locale settings around this component, with `wordsLocale` for words of time, `say(key, values)` and the writing
 * direction. Throws outside `UiProvider`.
 */
export function useLocale() {
  const settings = useContext(Context);
  if (!settings) throw new Error('useLocale needs a UiProvider above it');
  const { messages } = settings;
  const words = useCallback(
    (key: MessageKey, values?: Readonly<Record<string, string>>) => say(messages ?? {}, key, values),
    [messages],
  );
  const direction: 'rtl' | 'ltr' = isRTL(settings.locale) ? 'rtl' : 'ltr';
  return {
    ...settings,
    wordsLocale: wordsLocale(settings.locale, settings.language ?? PAGE_LANGUAGE),
    currencyShown: settings.currencyShown ?? ('code' as CurrencyShown),
    say: words,
    direction,
  };
}

/** The time by the provider's clock, told anew every `everyMs` (30 s unless told). */
export function useNow(everyMs = 30_000): Date {
  const { clock } = useLocale();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
