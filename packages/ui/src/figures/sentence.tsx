import { useCallback } from 'react';
import { formatSentence } from '../format/sentence.ts';
import { useLocale } from '../locale/ui-provider.tsx';

/** Writes the figures of a sentence that the API made as the reader's locale does; see `formatSentence`. */
export function useSentence(): (text: string) => string {
  const { locale } = useLocale();
  return useCallback((text: string) => formatSentence(text, locale), [locale]);
}

/** A sentence that the API made, its figures in the reader's locale. */
export function Sentence({ children }: { children: string }) {
  return useSentence()(children);
}
