import { Button, EmptyState, Kbd, Section, SegmentedControl, TextField, useShortcuts } from '@clearhold/ui';
import { Plus, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { ChildDialog } from './child-dialog.tsx';
import type { Board, Entry } from './documents.ts';
import { TypeRow } from './type-row.tsx';
import type { PendingDesk } from './use-pending.ts';
import { type Shown, typesShown, underHeadings } from './words.ts';

/** Every type under its heading, children below what they refine; one at a time is open. */
export function TypesView(props: {
  board: Board;
  /** Left out where the person may not change policy. */
  desk?: PendingDesk;
  open: string | undefined;
  onOpen: (code: string | undefined) => void;
}) {
  const { board, desk, open, onOpen } = props;
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [adding, setAdding] = useState<Entry | 'any'>();
  const found = typesShown(board.entries, words, shown);
  const count = (which: Shown) => typesShown(board.entries, '', which).length;
  return (
    <>
      <Head
        words={words}
        onWords={setWords}
        shown={shown}
        onShown={setShown}
        count={count}
        onAdd={desk && (() => setAdding('any'))}
      />
      {found.length === 0 && (
        <EmptyState
          title="No type answers this"
          action={
            <Button
              onPress={() => {
                setWords('');
                setShown('all');
              }}
            >
              Show all
            </Button>
          }
        />
      )}
      {underHeadings(found).map(({ heading, entries }) => (
        <Section key={heading} title={heading} aside={entries.length} flush className="pb-0!">
          <ul className="border-t border-line">
            {entries.map((entry) => (
              <TypeRow
                key={entry.type.code}
                board={board}
                entry={entry}
                desk={desk}
                isOpen={open === entry.type.code}
                onToggle={() => onOpen(open === entry.type.code ? undefined : entry.type.code)}
                onAddChild={() => setAdding(entry)}
              />
            ))}
          </ul>
        </Section>
      ))}
      {desk && adding && (
        <ChildDialog
          board={board}
          parent={adding === 'any' ? undefined : adding.type.code}
          onClose={() => setAdding(undefined)}
          onAdd={desk.add}
        />
      )}
    </>
  );
}

function Head(props: {
  words: string;
  onWords: (words: string) => void;
  shown: Shown;
  onShown: (shown: Shown) => void;
  count: (which: Shown) => number;
  onAdd?: () => void;
}) {
  const { words, onWords, shown, onShown, count, onAdd } = props;
  const box = useRef<HTMLDivElement>(null);
  useShortcuts({ '/': () => box.current?.querySelector('input')?.focus() });
  const choices: { id: Shown; label: string }[] = [
    { id: 'all', label: `All ${count('all')}` },
    { id: 'own', label: `Changed here ${count('own')}` },
    { id: 'children', label: `Child types ${count('children')}` },
    { id: 'off', label: `Off ${count('off')}` },
  ];
  return (
    <div ref={box} className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2 sm:px-6">
      <TextField
        label="Search types"
        hideLabel
        placeholder="Name, code or words"
        before={<Search size={16} aria-hidden />}
        after={<Kbd keys="/" />}
        className="w-full max-w-64"
        value={words}
        onChange={onWords}
      />
      <div className="max-w-full overflow-x-auto">
        <SegmentedControl label="Which types" value={shown} onChange={(id) => onShown(id as Shown)} options={choices} />
      </div>
      {onAdd && (
        <Button className="sm:ms-auto" icon={<Plus size={16} aria-hidden />} onPress={onAdd}>
          Add a child type
        </Button>
      )}
    </div>
  );
}
