import { formatExact } from '../format/time.ts';
import { useLocale } from '../locale/ui-provider.tsx';

/** An instant in the person's own way of writing it. */
export function useMoment(): (instant: unknown) => string {
  const { wordsLocale, timeZone } = useLocale();
  return (instant) => (instant ? formatExact(new Date(String(instant)), wordsLocale, timeZone) : '');
}
