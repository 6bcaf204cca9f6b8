import type { ReactNode } from 'react';
import { cx } from '../actions/class-names.ts';

/** One fact: its name, its value, and where it came from. */
export interface KeyValue {
  label: ReactNode;
  value: ReactNode;
  /** Source and age, under the value. */
  source?: ReactNode;
}

/** Facts as name and value, a hairline between them. `stacked` puts names above values, for narrow places. */
export function KeyValueList({
  items,
  stacked,
  className,
}: {
  items: readonly KeyValue[];
  stacked?: boolean;
  className?: string;
}) {
  return (
    <dl className={cx('text-row', className)}>
      {items.map((item, index) => (
        <div
          key={index}
          className={cx(
            'min-h-row border-b border-line py-1.5 last:border-b-0',
            stacked ? 'flex flex-col' : 'flex gap-x-4 max-[22.5rem]:flex-col',
          )}
        >
          <dt className={cx('shrink-0 text-muted', !stacked && 'w-2/5 max-w-48 max-[22.5rem]:w-auto')}>{item.label}</dt>
          <dd className="min-w-0 flex-1 break-words">
            {item.value}
            {item.source && <div className="text-label text-muted">{item.source}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
