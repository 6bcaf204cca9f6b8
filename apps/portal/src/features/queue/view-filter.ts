import type { CaseFilter } from './documents.ts';

interface View {
  key: string;
  filter: unknown;
  own: boolean;
}

/** What a view lists: its own filter, or, for built-in ones, the filter that its key names. */
export function viewFilter(views: readonly View[] | undefined, key: string): CaseFilter {
  const view = views?.find((each) => each.key === key);
  const own = view?.filter;
  if (own && typeof own === 'object' && Object.keys(own).length > 0) return own as CaseFilter;
  return { view: key };
}
