import { useRoom } from '@clearhold/ui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { CaseGrouping, CaseRow } from './documents.ts';
import { GroupHead } from './groups/group-head.tsx';
import { itemAt, type ListItem } from './groups/list-items.ts';
import { PhoneRow } from './phone-row.tsx';
import type { GridHandle } from './queue-grid.tsx';

const ROW_PX = 76;
const GROUP_PX = 36;

export interface PhoneListProps {
  items: readonly ListItem[];
  groupedBy: CaseGrouping | undefined;
  taken: ReadonlyMap<string, string>;
  isChoosing: boolean;
  selected: ReadonlyMap<string, CaseRow>;
  onSelect: (rows: readonly CaseRow[], on: boolean) => void;
  onActive: (index: number) => void;
  onNearEnd: () => void;
  ref?: Ref<GridHandle>;
}

/** The queue for a thumb: one case a card, the whole of it a link, or a box while cases are being chosen. */
export function PhoneList(props: PhoneListProps) {
  const { items, groupedBy, taken, selected, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { scale } = useRoom(scroller);
  const heightOf = (at: number) => (items[at]?.group ? GROUP_PX : ROW_PX) * scale;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [scale, items]);
  useImperativeHandle(props.ref, () => ({ scrollTo: (index) => virtual.scrollToIndex(itemAt(items, index)) }));
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 40) onNearEnd();
  }, [last, items.length, onNearEnd]);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
      <ul aria-label="Cases" className="relative" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index: at, start, key }) => {
          const item = items[at];
          if (!item) return null;
          const { row } = item;
          return (
            <li
              key={key}
              className="absolute inset-x-0 top-0"
              style={{ height: heightOf(at), transform: `translateY(${start}px)` }}
            >
              {item.group ? (
                <span className="flex h-full items-center border-b border-line bg-ground px-4 [&>*]:flex-1">
                  {groupedBy && <GroupHead by={groupedBy} group={item.group} row={row} />}
                </span>
              ) : (
                <PhoneRow
                  row={row}
                  takenBy={taken.get(row.id)}
                  isChoosing={props.isChoosing}
                  isSelected={selected.has(row.id)}
                  onSelect={(on) => props.onSelect([row], on)}
                  onActive={() => props.onActive(item.index)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
