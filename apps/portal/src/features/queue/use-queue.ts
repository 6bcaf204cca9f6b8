import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CaseRow, casesQuery, queueViewsQuery } from './documents.ts';
import { listItems } from './groups/list-items.ts';
import { filterOf, type QueueSearch, usualOrder } from './queue-search.ts';
import { viewFilter } from './view-filter.ts';

/** The rows of a view under a search, and where more come from. */
export function useQueue(viewKey: string, search: QueueSearch) {
  const views = useQuery(queueViewsQuery);
  const view = views.data?.find((each) => each.key === viewKey);
  const base = useMemo(() => viewFilter(views.data, viewKey), [views.data, viewKey]);
  const filter = useMemo(() => filterOf(base, search), [base, search]);
  const options = casesQuery(filter, search.sort ?? usualOrder(viewKey), search.group);
  const query = useInfiniteQuery({ ...options, enabled: views.data !== undefined || views.isError });
  const rows = useMemo(() => {
    const all = query.data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
    return [...new Map(all.map((row) => [row.id, row])).values()];
  }, [query.data]);
  const groupOf = useMemo(
    () => new Map(query.data?.pages.flatMap((page) => page.edges.map((edge) => [edge.node.id, edge.group ?? '']))),
    [query.data],
  );
  const first = query.data?.pages[0];
  const items = useMemo(() => listItems(rows, first?.groups ?? [], groupOf), [rows, first, groupOf]);
  const title = view?.title ?? (viewKey === 'closed' ? 'Closed' : views.data ? 'Queue' : '\u00a0');
  return {
    view,
    title,
    filter,
    options,
    query,
    rows,
    items,
    total: first?.totalCount,
    atRisk: first?.valueAtRisk ?? [],
  };
}

type Pages = InfiniteData<{ edges: { cursor: string; node: CaseRow }[] }>;

/** Puts a fresher row in its place in every list that has it. */
export function useReplaceRow(): (row: CaseRow) => void {
  const client = useQueryClient();
  return (row) =>
    client.setQueriesData<Pages>({ queryKey: ['cases'] }, (data) => {
      if (!data?.pages) return data;
      return {
        ...data,
        pages: data.pages.map((page) =>
          page.edges.some((edge) => edge.node.id === row.id)
            ? { ...page, edges: page.edges.map((edge) => (edge.node.id === row.id ? { ...edge, node: row } : edge)) }
            : page,
        ),
      };
    });
}
