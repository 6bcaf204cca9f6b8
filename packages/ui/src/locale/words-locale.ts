/** The language of the interface's words, BCP 47, unless a provider is told another. */
export const PAGE_LANGUAGE = 'en';

const languageOf = (locale: string) => locale.toLowerCase().split('-')[0];

/**
 * The locale for words that come with a figure ("19 min ago", "3 days", "5 bytes"): the reader's where it speaks the
 * page's language, so that `en-GB` keeps its own ways, else the page's language. Figures, dates and money go by the reader's.
 */
export function wordsLocale(locale: string, language: string): string {
  return languageOf(locale) === languageOf(language) ? locale : language;
}
