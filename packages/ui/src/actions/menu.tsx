import { Check } from 'lucide-react';
import type { Key, ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import { Kbd } from '../keys/kbd.tsx';
import { FLOATING, ITEM } from '../overlays/floating.ts';
import { cx } from './class-names.ts';

/** One line of a menu; with `href` it navigates. */
export interface MenuEntry {
  id: string;
  label: string;
  /** A second, quieter line. */
  note?: string;
  icon?: ReactNode;
  keys?: string;
  href?: string;
  danger?: boolean;
  disabled?: boolean;
}

/** A run of entries, with or without a name; runs are parted by a hairline. */
export interface MenuGroup {
  id: string;
  label?: string;
  entries: MenuEntry[];
}

/** Props of `Menu`. */
export interface MenuProps {
  /** A `Button` or `IconButton` (with `tooltip={false}`) that opens it. */
  trigger: ReactElement;
  /** Spoken name. */
  label: string;
  groups: MenuGroup[];
  onAction?: (id: string) => void;
  /** Ids with a tick; with `onSelect` the menu is a choice. */
  selected?: string[];
  onSelect?: (ids: string[]) => void;
  selectionMode?: 'single' | 'multiple';
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

function Entry({ entry }: { entry: MenuEntry }) {
  return (
    <AriaMenuItem
      id={entry.id}
      href={entry.href}
      isDisabled={entry.disabled}
      textValue={entry.label}
      className={cx(ITEM, entry.danger && 'text-risk')}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <span className="w-4 shrink-0">{isSelected && <Check size={16} aria-hidden />}</span>
          )}
          {entry.icon && <span className="shrink-0 text-muted">{entry.icon}</span>}
          <span className="min-w-0 flex-1">
            <Text slot="label" className="block truncate">
              {entry.label}
            </Text>
            {entry.note && (
              <Text slot="description" className="block text-label text-muted">
                {entry.note}
              </Text>
            )}
          </span>
          {entry.keys && <Kbd keys={entry.keys} />}
        </>
      )}
    </AriaMenuItem>
  );
}

/** A menu on a button. */
export function Menu(props: MenuProps) {
  const { trigger, label, groups, onAction, selected, onSelect, selectionMode, placement = 'bottom start' } = props;
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={cx(FLOATING, 'min-w-48 max-w-80')}>
        <AriaMenu
          aria-label={label}
          className="max-h-[inherit] overflow-auto p-1 outline-none"
          onAction={(id: Key) => onAction?.(String(id))}
          selectionMode={selectionMode ?? (onSelect ? 'single' : 'none')}
          selectedKeys={selected}
          onSelectionChange={(keys) => onSelect?.(keys === 'all' ? [] : [...keys].map(String))}
        >
          {groups.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`${group.id}-line`} className="-mx-1 my-1 h-px bg-line" />] : []),
            <AriaMenuSection key={group.id} id={group.id} aria-label={group.label ?? label}>
              {group.label && <Header className="px-2 pt-1.5 pb-1 text-label text-muted">{group.label}</Header>}
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </AriaMenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
