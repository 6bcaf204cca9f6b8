import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { formatCount } from '../format/number.ts';
import { useLocale } from '../locale/ui-provider.tsx';

/** One tab; with `href` it is a link of the router and `content` is left out. */
export interface TabItem {
  id: string;
  label: string;
  count?: number;
  href?: string;
  content?: ReactNode;
}

/** Props of `Tabs`. */
export interface TabsProps {
  label: string;
  tabs: readonly TabItem[];
  value?: string;
  onChange?: (id: string) => void;
  /** The strip's sides line up with the page's unless told. */
  className?: string;
}

/** Views of one thing side by side; the strip scrolls on a phone. */
export function Tabs({ label, tabs, value, onChange, className }: TabsProps) {
  const { locale } = useLocale();
  return (
    <AriaTabs selectedKey={value} onSelectionChange={(id) => onChange?.(String(id))} className="flex min-h-0 flex-col">
      <TabList
        aria-label={label}
        className={cx('flex gap-5 overflow-x-auto border-b border-line', className ?? 'px-4 sm:px-6')}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            href={tab.href}
            className={cx(
              'flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-row whitespace-nowrap text-muted no-underline outline-offset-[-2px] transition-colors cursor-pointer',
              'data-hovered:text-ink data-selected:border-brand-line data-selected:font-medium data-selected:text-ink',
            )}
          >
            {tab.label}
            {tab.count !== undefined && <span className="text-label text-muted">{formatCount(tab.count, locale)}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(
        (tab) =>
          tab.content !== undefined && (
            <TabPanel key={tab.id} id={tab.id} className="min-h-0 flex-1 outline-offset-[-2px]">
              {tab.content}
            </TabPanel>
          ),
      )}
    </AriaTabs>
  );
}
