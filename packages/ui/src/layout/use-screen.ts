import { useSyncExternalStore } from 'react';

/** Whether a media query holds, told anew when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (watcher) => {
      const media = matchMedia(query);
      media.addEventListener('change', watcher);
      return () => media.removeEventListener('change', watcher);
    },
    () => matchMedia(query).matches,
  );
}

/** `phone` below 768 px, `tablet` below 1200 px, else `wide`: the grid's own steps. */
export function useScreen(): 'phone' | 'tablet' | 'wide' {
  const tablet = useMedia('(min-width: 48rem)');
  const wide = useMedia('(min-width: 75rem)');
  return wide ? 'wide' : tablet ? 'tablet' : 'phone';
}
