import { Menu as MenuIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { formatCount } from '../format/number.ts';
import { useLocale } from '../locale/ui-provider.tsx';
import { Sheet } from '../overlays/dialog.tsx';
import type { Tone } from '../theme/palette.ts';

/** One view in the rail. */
export interface RailItem {
  id: string;
  label: string;
  href: string;
  icon?: ReactNode;
  count?: number;
  /** Colours the count (overdue, at risk); the label says why. */
  tone?: Tone;
  isCurrent?: boolean;
}

/** Views of one kind. */
export interface RailGroup {
  id: string;
  label?: string;
  items: RailItem[];
}

/** Props of `AppShell`. */
export interface AppShellProps {
  /** A `Logo`. */
  brand: ReactNode;
  groups: readonly RailGroup[];
  /** Search, and what belongs to every page. */
  top?: ReactNode;
  /** The person's menu, at the top bar's end. */
  account?: ReactNode;
  /** At the rail's foot. */
  foot?: ReactNode;
  /** A bar over everything: an act-as session, an outage. */
  notice?: ReactNode;
  children: ReactNode;
}

const COUNT: Partial<Record<Tone, string>> = {
  risk: 'text-risk',
  waiting: 'text-waiting',
  good: 'text-good',
  info: 'text-info',
};

function RailLink({ item, onPress }: { item: RailItem; onPress?: () => void }) {
  const { locale } = useLocale();
  return (
    <AriaLink
      href={item.href}
      onPress={onPress}
      aria-current={item.isCurrent ? 'page' : undefined}
      className={cx(
        'relative flex h-8 items-center gap-2.5 rounded-md px-2 text-row no-underline transition-colors cursor-pointer max-md:h-11',
        item.isCurrent ? 'bg-press font-medium text-ink' : 'text-muted data-hovered:bg-press data-hovered:text-ink',
      )}
    >
      {item.icon && (
        <span className={cx('shrink-0', item.isCurrent ? 'text-brand-text' : 'text-muted')}>{item.icon}</span>
      )}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.count !== undefined && (
        <span
          className={cx('text-label font-normal', (item.tone && item.count > 0 && COUNT[item.tone]) || 'text-muted')}
        >
          {formatCount(item.count, locale, true)}
        </span>
      )}
    </AriaLink>
  );
}

function RailGroups({ groups, onPress }: { groups: readonly RailGroup[]; onPress?: () => void }) {
  return groups.map((group) => (
    <div key={group.id} className="flex flex-col gap-px pt-4 first:pt-0">
      {group.label && <p className="px-2 pb-1 text-label text-muted">{group.label}</p>}
      {group.items.map((item) => (
        <RailLink key={item.id} item={item} onPress={onPress} />
      ))}
    </div>
  ));
}

function PhoneBar({ groups, foot }: Pick<AppShellProps, 'groups' | 'foot'>) {
  const { say } = useLocale();
  const [open, setOpen] = useState(false);
  const first = groups.flatMap((group) => group.items).slice(0, 4);
  const tab =
    'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-[0.6875rem] no-underline';
  return (
    <nav
      aria-label={say('views')}
      className="flex border-t border-line bg-ground pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {first.map((item) => (
        <AriaLink
          key={item.id}
          href={item.href}
          aria-current={item.isCurrent ? 'page' : undefined}
          className={cx(tab, item.isCurrent ? 'font-medium text-brand-text' : 'text-muted')}
        >
          {item.icon}
          <span className="max-w-full truncate">{item.label}</span>
        </AriaLink>
      ))}
      <button type="button" onClick={() => setOpen(true)} className={cx(tab, 'text-muted')}>
        <MenuIcon size={16} aria-hidden />
        {say('more')}
      </button>
      <Sheet isOpen={open} onOpenChange={setOpen} title={say('menu')}>
        <RailGroups groups={groups} onPress={() => setOpen(false)} />
        {foot && <div className="mt-6 border-t border-line pt-4">{foot}</div>}
      </Sheet>
    </nav>
  );
}

/** The frame of an app: rail with views and counts, top bar, content; on a phone the rail becomes tabs at the foot. */
export function AppShell({ brand, groups, top, account, foot, notice, children }: AppShellProps) {
  const { say } = useLocale();
  return (
    <div className="flex h-dvh flex-col bg-ground text-ink">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2 focus:shadow-float"
      >
        {say('skipToContent')}
      </a>
      {notice}
      <div className="flex min-h-0 flex-1">
        <aside className="hidden w-56 shrink-0 flex-col border-e border-line md:flex">
          <div className="flex h-12 shrink-0 items-center px-4">{brand}</div>
          <nav aria-label={say('views')} className="min-h-0 flex-1 overflow-y-auto px-2 py-2">
            <RailGroups groups={groups} />
          </nav>
          {foot && <div className="border-t border-line p-3">{foot}</div>}
        </aside>
        <div className="flex min-w-0 flex-1 flex-col bg-surface">
          <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4 sm:px-6">
            <div className="min-w-0 shrink-0 md:hidden">{brand}</div>
            <div className="min-w-0 flex-1">{top}</div>
            {account}
          </header>
          <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-auto outline-none">
            {children}
          </main>
        </div>
      </div>
      <PhoneBar groups={groups} foot={foot} />
    </div>
  );
}
