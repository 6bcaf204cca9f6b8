import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { fuzzyScore } from '../format/fuzzy.ts';
import { useLocale } from '../locale/ui-provider.tsx';
import { FLOATING, VEIL } from '../overlays/floating.ts';
import { Kbd } from './kbd.tsx';

/** One thing to do or go to. */
export interface Command {
  id: string;
  label: string;
  note?: string;
  icon?: ReactNode;
  keys?: string;
  /** Words it is found by besides its label. */
  words?: string;
  /** True for results of a search done elsewhere: they are shown whatever is typed. */
  found?: boolean;
  onRun: () => void;
}

/** Commands of one kind, under a name. */
export interface CommandGroup {
  label: string;
  commands: Command[];
}

/** Props of `CommandPalette`. */
export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  groups: CommandGroup[];
  placeholder?: string;
  /** For results from a server; give them back as commands with `found`. */
  onQuery?: (query: string) => void;
  isSearching?: boolean;
}

function ranked(groups: CommandGroup[], query: string): CommandGroup[] {
  return groups
    .map(({ label, commands }) => {
      const scored = commands.map((command) => ({
        command,
        score: command.found ? 1 : fuzzyScore(query, `${command.label} ${command.words ?? ''}`),
      }));
      const kept = scored.filter(({ score }) => score > 0);
      if (query) kept.sort((a, b) => b.score - a.score);
      return {
        label,
        commands: kept.map(({ command }) => command),
        best: Math.max(0, ...kept.map(({ score }) => score)),
      };
    })
    .filter((group) => group.commands.length > 0)
    .sort((a, b) => (query ? b.best - a.best : 0));
}

function Body({ groups, placeholder, onQuery, isSearching, onOpenChange }: CommandPaletteProps) {
  const { say } = useLocale();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const shown = useMemo(() => ranked(groups, query), [groups, query]);
  const flat = shown.flatMap((group) => group.commands);
  const current = flat[Math.min(at, flat.length - 1)];
  const optionId = (command: Command) => `${id}-${command.id}`;
  useEffect(() => {
    if (current) document.getElementById(`${id}-${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [current, id]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onOpenChange(false);
    command.onRun();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((now) => (Math.min(now, flat.length - 1) + step + flat.length) % Math.max(1, flat.length));
    else if (event.key === 'Enter') run(current);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="flex h-12 items-center gap-2.5 border-b border-line px-4">
        <Search size={16} className="shrink-0 text-muted" aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened in order to type
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? optionId(current) : undefined}
          aria-autocomplete="list"
          aria-label={placeholder ?? say('commandPlaceholder')}
          placeholder={placeholder ?? say('commandPlaceholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
            onQuery?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-faint"
        />
        <Kbd keys="Escape" />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={say('commandPlaceholder')}
        className="max-h-[50vh] overflow-auto p-1.5"
      >
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
          <div key={group.label} role="group" aria-label={group.label}>
            <div aria-hidden className="px-2.5 pt-2 pb-1 text-label text-muted">
              {group.label}
            </div>
            {group.commands.map((command) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are handled in the input, which keeps the focus
              <div
                key={command.id}
                id={optionId(command)}
                role="option"
                aria-selected={command === current}
                onPointerMove={() => setAt(flat.indexOf(command))}
                onClick={() => run(command)}
                className={cx(
                  'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-row',
                  command === current && 'bg-press',
                )}
              >
                {command.icon && <span className="shrink-0 text-muted">{command.icon}</span>}
                <span className="min-w-0 flex-1 truncate">
                  {command.label}
                  {command.note && <span className="ms-2 text-label text-muted">{command.note}</span>}
                </span>
                {command.keys && <Kbd keys={command.keys} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {flat.length === 0 && (
        <p role="status" className="px-4 pt-2 pb-5 text-row text-muted">
          {isSearching ? say('loading') : say('nothingFound', { query })}
        </p>
      )}
    </>
  );
}

/** Anything by its name (⌘K): go, do, find. */
export function CommandPalette(props: CommandPaletteProps) {
  const { say } = useLocale();
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable
      className={cx(VEIL, 'flex items-start justify-center p-3 pt-[12vh]')}
    >
      <Modal className={cx(FLOATING, 'w-full max-w-xl')}>
        <AriaDialog aria-label={say('commandPlaceholder')} className="outline-none">
          <Body {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
