import { cx, Select, TextField } from '@clearhold/ui';
import { Building, Building2, Globe, Landmark, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import type { ScopeNode } from './documents.ts';
import { KIND_WORDS, placed } from './scope-tree.ts';

const ICONS: Record<string, LucideIcon> = { PLATFORM: Globe, PARTNER: Landmark, TENANT: Building2, UNIT: Building };
const MANY = 12;
const SHOWN = 200;

/** Where a policy can be set: a tree beside the settings, a choice above them on a phone. */
export function ScopeNav(props: {
  scopes: readonly ScopeNode[];
  current: string;
  hrefOf: (id: string) => string;
  onGo: (id: string) => void;
  /** Scopes with changes that wait. */
  waiting: ReadonlySet<string>;
}) {
  const { scopes, current, hrefOf, onGo, waiting } = props;
  const [words, setWords] = useState('');
  const tree = placed(scopes);
  const found = tree.filter(({ scope }) => scope.name.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <>
      <div className="border-b border-line px-4 py-3 md:hidden">
        <Select
          label="Scope"
          value={current}
          onChange={onGo}
          options={tree.map(({ scope, depth }) => ({
            id: scope.id,
            label: `${'  '.repeat(depth)}${scope.name}`,
            note: KIND_WORDS[scope.kind],
          }))}
        />
      </div>
      <nav
        aria-label="Scopes"
        className="hidden w-56 shrink-0 overflow-y-auto border-e border-line px-2 py-3 md:block lg:w-60"
      >
        {tree.length > MANY && (
          <TextField
            label="Find a scope"
            hideLabel
            placeholder="Find a scope"
            className="px-1 pb-2"
            value={words}
            onChange={setWords}
          />
        )}
        <ul className="flex flex-col gap-px">
          {found.slice(0, SHOWN).map(({ scope, depth }) => {
            const Icon = ICONS[scope.kind] ?? Building;
            const isCurrent = scope.id === current;
            return (
              <li key={scope.id}>
                <Link
                  href={hrefOf(scope.id)}
                  aria-current={isCurrent ? 'page' : undefined}
                  style={{ paddingInlineStart: `${8 + depth * 16}px` }}
                  className={cx(
                    'flex h-8 items-center gap-2 rounded-md pe-2 text-row no-underline cursor-pointer',
                    isCurrent
                      ? 'bg-press font-medium text-ink'
                      : 'text-muted data-hovered:bg-hover data-hovered:text-ink',
                  )}
                >
                  <Icon size={14} className="shrink-0" aria-label={KIND_WORDS[scope.kind]} />
                  <span className="min-w-0 flex-1 truncate">{scope.name}</span>
                  {waiting.has(scope.id) && <span className="text-label text-waiting">draft</span>}
                </Link>
              </li>
            );
          })}
        </ul>
        {found.length > SHOWN && <p className="px-2 pt-2 text-label text-muted">{found.length - SHOWN} more: search</p>}
      </nav>
    </>
  );
}
