import { formatExact, useLocale } from '@clearhold/ui';

/** An instant on the clock of the scope for which it counts. */
export function ScopeTime({ value, timeZone }: { value: string; timeZone: string }) {
  const { locale } = useLocale();
  return <time dateTime={value}>{formatExact(new Date(value), locale, timeZone)}</time>;
}
