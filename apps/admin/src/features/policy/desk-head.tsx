import { Kbd, SegmentedControl, TextField } from '@clearhold/ui';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import type { Version } from './documents.ts';
import type { Shown } from './settings-list.tsx';
import { VersionLine } from './version-line.tsx';

const SHOWN: readonly { id: Shown; label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'own', label: 'Set here' },
  { id: 'bound', label: 'Locked or bounded' },
];

/** What is searched for, what is listed, and the version that holds. */
export function DeskHead(props: {
  box: RefObject<HTMLDivElement | null>;
  words: string;
  onWords: (words: string) => void;
  shown: Shown;
  onShown: (shown: Shown) => void;
  version: Version | undefined;
  isKnown: boolean;
}) {
  const { box, words, onWords, shown, onShown, version, isKnown } = props;
  return (
    <div
      ref={box}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2 sm:px-6"
    >
      <TextField
        label="Search settings"
        hideLabel
        placeholder="Search settings"
        before={<Search size={16} aria-hidden />}
        after={<Kbd keys="/" />}
        className="w-full max-w-64"
        value={words}
        onChange={onWords}
      />
      <SegmentedControl label="Settings shown" options={SHOWN} value={shown} onChange={onShown} />
      <span className="ms-auto">
        <VersionLine version={version} isKnown={isKnown} />
      </span>
    </div>
  );
}
