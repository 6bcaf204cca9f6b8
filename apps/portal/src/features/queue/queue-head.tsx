import { formatCount, IconButton, Menu, PageHeader, useLocale } from '@clearhold/ui';
import { ArrowUpDown, Download, ListChecks } from 'lucide-react';
import type { MoneyValue } from '../../lib/money.ts';
import { useIsActing } from '../../lib/session.ts';
import { ColumnMenu } from './columns/column-menu.tsx';
import type { ColumnId } from './columns/queue-columns.ts';
import type { CaseOrder } from './documents.ts';
import { FilterButton } from './filter-button.tsx';
import { GroupMenu } from './groups/group-menu.tsx';
import { type OwnView, OwnViewMenu } from './own-view-menu.tsx';
import type { QueueSearch } from './queue-search.ts';
import { SearchBox } from './search-box.tsx';
import { Sums } from './sums.tsx';

const ORDERS: { id: CaseOrder; label: string; note: string }[] = [
  { id: 'PRIORITY', label: 'By priority', note: 'Money and deadline' },
  { id: 'DUE', label: 'By due time', note: 'Soonest first' },
  { id: 'AMOUNT', label: 'By amount at risk', note: 'Largest first' },
  { id: 'OPENED', label: 'By arrival', note: 'Newest first' },
];
const OF_CLOSED: typeof ORDERS = [
  { id: 'CLOSED', label: 'By end', note: 'Last closed first' },
  ...ORDERS.filter(({ id }) => id === 'AMOUNT' || id === 'OPENED'),
];

export interface QueueHeadProps {
  title: string;
  /** The order where none is chosen. */
  usual: CaseOrder;
  total: number | undefined;
  atRisk: readonly MoneyValue[];
  search: QueueSearch;
  onSearch: (change: Partial<QueueSearch>) => void;
  onExport: () => void;
  isExporting: boolean;
  /** The columns that this list can have. */
  columns: readonly ColumnId[];
  /** Begins to choose cases on a phone. */
  onChoose?: () => void;
  /** The view that is open, where it is one's own. */
  ownView?: OwnView;
  /** Which cases the view holds, where its name does not say it. */
  meaning?: string | null;
}

/** The queue's head: which list, how much of it, and how to narrow, sort and take it away. */
export function QueueHead(props: QueueHeadProps) {
  const { title, total, atRisk, usual, search, onSearch, onExport, isExporting, columns, onChoose, ownView, meaning } =
    props;
  const isActing = useIsActing();
  const { locale } = useLocale();
  return (
    <PageHeader
      title={title}
      actions={ownView && <OwnViewMenu view={ownView} />}
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
                <Sums sums={atRisk} /> {usual === 'CLOSED' ? 'was at stake' : 'at risk'}, case by case
              </span>
            )}
          </>
        )
      }
    >
      {meaning && <p className="max-w-3xl pb-1 text-row text-balance text-muted">{meaning}</p>}
      <div className="flex flex-wrap items-center gap-2 pt-1 pb-2.5">
        <SearchBox value={search.q ?? ''} onChange={(q) => onSearch({ q: q || undefined })} />
        <span className="ms-auto flex flex-wrap items-center justify-end gap-1.5 max-sm:gap-0">
          <FilterButton search={search} onChange={onSearch} />
          {!isActing && (
            <IconButton
              label={total === 1 ? 'Export 1 case' : `Export ${formatCount(total ?? 0, locale)} cases`}
              icon={<Download size={16} aria-hidden />}
              isDisabled={!total}
              isPending={isExporting}
              onPress={onExport}
            />
          )}
          <span className="md:hidden">
            <IconButton
              label="Choose cases"
              icon={<ListChecks size={16} aria-hidden />}
              isDisabled={!total || !onChoose}
              onPress={onChoose}
            />
          </span>
          <GroupMenu value={search.group} onChange={(group) => onSearch({ group })} />
          <Menu
            label="Order"
            placement="bottom end"
            trigger={<IconButton tooltip={false} label="Order" icon={<ArrowUpDown size={16} aria-hidden />} />}
            selected={[search.sort ?? usual]}
            selectionMode="single"
            onSelect={([id]) => id && onSearch({ sort: id === usual ? undefined : (id as CaseOrder) })}
            groups={[{ id: 'order', label: 'Order', entries: usual === 'CLOSED' ? OF_CLOSED : ORDERS }]}
          />
          <span className="max-md:hidden">
            <ColumnMenu available={columns} />
          </span>
        </span>
      </div>
    </PageHeader>
  );
}
