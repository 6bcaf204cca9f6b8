import { useEffect } from 'react';

const shown: { page?: string; brand?: string } = {};

function show(change: Partial<typeof shown>): void {
  Object.assign(shown, change);
  const parts = [shown.page, shown.brand].filter(Boolean);
  if (parts.length > 0) document.title = parts.join(' · ');
}

/** What the browser's tab and history call the page, before the brand; undefined: the brand alone. */
export function usePageTitle(page: string | undefined): void {
  useEffect(() => {
    show({ page });
    return () => show({ page: undefined });
  }, [page]);
}

/** The name that stands in the title of every page. */
export function useBrandTitle(brand: string | undefined): void {
  useEffect(() => show({ brand }), [brand]);
}
