import { useSyncExternalStore } from 'react';

const KEY = 'locale';
const watchers = new Set<() => void>();
const kept = () => localStorage.getItem(KEY) ?? undefined;

/** Keeps the locale that the person chose; nothing goes back to the account's. */
export function chooseLocale(locale: string | undefined): void {
  if (locale) localStorage.setItem(KEY, locale);
  else localStorage.removeItem(KEY);
  for (const watcher of watchers) watcher();
}

/** The locale that the person chose over the account's, or nothing; told anew when it is chosen. */
export function useOwnLocale(): string | undefined {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => void watchers.delete(watcher);
  }, kept);
}

/** Sets the kept theme and density before the first paint. */
export function paintPreferences(): void {
  const { dataset } = document.documentElement;
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  dataset.density = localStorage.getItem('density') ?? 'normal';
}
