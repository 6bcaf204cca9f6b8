import type { CaseFilter } from './documents.ts';

interface View {
  key: string;
  filter: unknown;
  own: boolean;
}

/** What a view lists: its own filter, or, for built-in ones, the filter that its key names. One that is gone lists all. */
export function viewFilter(views: readonly View[] | undefined, key: string): CaseFilter {
  const view = views?.find((each) => each.key === key);
  const own = view?.filter;
  if (own && typeof own === 'object' && Object.keys(own).length > 0) return own as CaseFilter;
  return key.startsWith('view-') ? {} : { view: key };
}

/** A view of one's own as it is kept; nothing for a built-in one. */
export function ownViewOf(view: (View & { id: string | null; title: string }) | undefined) {
  if (!view?.own || !view.id) return undefined;
  return { id: view.id, title: view.title, filter: view.filter as CaseFilter };
}
