import i18next, { type i18n } from 'i18next';
import { en } from './words/en.ts';

/** The languages of this page, by their own names. */
export const LANGUAGES: Record<string, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  nl: 'Nederlands',
  es: 'Español',
  ar: 'العربية',
};

const loaders: Record<string, () => Promise<object>> = {
  de: () => import('./words/de.ts').then((words) => words.de),
  fr: () => import('./words/fr.ts').then((words) => words.fr),
  nl: () => import('./words/nl.ts').then((words) => words.nl),
  es: () => import('./words/es.ts').then((words) => words.es),
  ar: () => import('./words/ar.ts').then((words) => words.ar),
};

/** The page's language of a locale: `de-AT` is `de`; English where there is none. */
export function languageOf(locale: string | null | undefined): string {
  const short = (locale ?? '').toLowerCase().split('-')[0] ?? '';
  return short in LANGUAGES ? short : 'en';
}

/** The words, in English until another language is chosen. */
export async function startWords(): Promise<i18n> {
  await i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  return i18next;
}

/** Speaks a language from here on; the page turns round for those that run from the right. */
export async function speak(language: string): Promise<void> {
  const load = loaders[language];
  if (load && !i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await load());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}
