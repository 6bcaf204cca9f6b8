import { formatCount, IconButton, Menu, PageHeader, useLocale } from '@clearhold/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Download, Ellipsis } from 'lucide-react';
import type { MoneyValue } from '../../lib/money.ts';
import { accept } from '../../lib/refusal.ts';
import { request } from '../../lib/request.ts';
import { type CaseOrder, DELETE_VIEW, queueViewsQuery } from './documents.ts';
import { FilterButton } from './filter-button.tsx';
import type { QueueSearch } from './queue-search.ts';
import { SearchBox } from './search-box.tsx';
import { Sums } from './sums.tsx';

const ORDERS: { id: CaseOrder; label: string; note: string }[] = [
  { id: 'PRIORITY', label: 'By priority', note: 'Money and deadline' },
  { id: 'DUE', label: 'By due time', note: 'Soonest first' },
  { id: 'AMOUNT', label: 'By amount at risk', note: 'Largest first' },
  { id: 'OPENED', label: 'By arrival', note: 'Newest first' },
];

export interface QueueHeadProps {
  title: string;
  total: number | undefined;
  atRisk: readonly MoneyValue[];
  search: QueueSearch;
  onSearch: (change: Partial<QueueSearch>) => void;
  onExport: () => void;
  /** The saved view's own id, which can be removed. */
  ownViewId?: string;
}

/** The queue's head: which list, how much of it, and how to narrow, sort and take it away. */
export function QueueHead(props: QueueHeadProps) {
  const { title, total, atRisk, search, onSearch, onExport, ownViewId } = props;
  const { locale } = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: async (id: string) => accept((await request(DELETE_VIEW, { input: { id } })).deleteView),
    onSuccess: ({ views }) => {
      client.setQueryData(queueViewsQuery.queryKey, views);
      router.history.push('/');
    },
  });
  return (
    <PageHeader
      title={title}
      meta={
        total === undefined ? (
          <span>&nbsp;</span>
        ) : (
          <>
            <span>
              {total >= 10_000 ? 'more than ' : ''}
              {formatCount(total, locale)} {total === 1 ? 'case' : 'cases'}
            </span>
            {total > 0 && (
              <span>
                <Sums sums={atRisk} /> at risk
              </span>
            )}
          </>
        )
      }
    >
      <div className="flex items-center gap-2 pt-1 pb-2.5">
        <SearchBox value={search.q ?? ''} onChange={(q) => onSearch({ q: q || undefined })} />
        <span className="ms-auto flex items-center gap-1.5">
          <FilterButton search={search} onChange={onSearch} />
          <IconButton label="Export what is shown" icon={<Download size={16} aria-hidden />} onPress={onExport} />
          <Menu
            label="Order and more"
            placement="bottom end"
            trigger={<IconButton tooltip={false} label="Order and more" icon={<Ellipsis size={16} aria-hidden />} />}
            selected={[search.sort ?? 'PRIORITY']}
            selectionMode="single"
            onSelect={([id]) => {
              if (id === 'remove' && ownViewId) remove.mutate(ownViewId);
              else if (id) onSearch({ sort: id === 'PRIORITY' ? undefined : (id as CaseOrder) });
            }}
            groups={[
              { id: 'order', label: 'Order', entries: ORDERS },
              ...(ownViewId
                ? [{ id: 'view', entries: [{ id: 'remove', label: 'Remove this view', danger: true }] }]
                : []),
            ]}
          />
        </span>
      </div>
    </PageHeader>
  );
}
