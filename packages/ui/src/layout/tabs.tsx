import { type ReactNode, useEffect, useRef } from 'react';
import { Link as AriaLink, Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { formatCount } from '../format/number.ts';
import { useLocale } from '../locale/ui-provider.tsx';

/** One tab; with `href` it is a link of the router and `content` is left out: then every tab of the strip is one. */
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

const TAB =
  'flex h-9 shrink-0 items-center gap-1.5 border-b-2 text-row whitespace-nowrap no-underline outline-offset-[-2px] transition-colors cursor-pointer data-hovered:text-ink';

function LinkTabs({ label, tabs, value, className }: TabsProps) {
  const { locale } = useLocale();
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [value]);
  return (
    <nav
      aria-label={label}
      className={cx('flex gap-5 overflow-x-auto border-b border-line', className ?? 'px-4 sm:px-6')}
    >
      {tabs.map((tab) => (
        <AriaLink
          key={tab.id}
          ref={tab.id === value ? current : undefined}
          href={tab.href}
          aria-current={tab.id === value ? 'page' : undefined}
          className={cx(
            TAB,
            tab.id === value ? 'border-brand-line font-medium text-ink' : 'border-transparent text-muted',
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-label text-muted">{formatCount(tab.count, locale)}</span>}
        </AriaLink>
      ))}
    </nav>
  );
}

/** Views of one thing side by side; the strip scrolls on a phone. Tabs with an address are links to pages of their own. */
export function Tabs(props: TabsProps) {
  const { label, tabs, value, onChange, className } = props;
  const { locale } = useLocale();
  if (tabs.length > 0 && tabs.every(({ href }) => href !== undefined)) return <LinkTabs {...props} />;
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
            className={cx(
              TAB,
              'border-transparent text-muted data-selected:border-brand-line data-selected:font-medium data-selected:text-ink',
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
