import { type Command, type CommandGroup, CommandPalette, type RailGroup, useSentence } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { FileText, Keyboard, SlidersHorizontal } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { GO_KEYS } from '../../lib/key-map.ts';
import { CASES } from '../queue/documents.ts';
import { filterOf } from '../queue/queue-search.ts';

const FOUND = 8;

function useFoundCases(text: string, isOpen: boolean) {
  const words = useDeferredValue(text.trim());
  return useQuery({
    queryKey: ['find', words],
    queryFn: async ({ signal }) =>
      (await request(CASES, { first: FOUND, filter: filterOf({ view: 'all' }, { q: words }) }, signal)).cases.edges,
    enabled: isOpen && words.length >= 2,
    staleTime: 10_000,
  });
}

/** Anything by its name: a case by number, supplier or amount; a place; an act. */
export function Palette(props: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly RailGroup[];
  onHelp: () => void;
}) {
  const { isOpen, onOpenChange, onHelp } = props;
  const router = useRouter();
  const sentence = useSentence();
  const [text, setText] = useState('');
  const found = useFoundCases(text, isOpen);
  const go = (path: string) => () => router.history.push(path);
  const places: Command[] = props.groups.flatMap((group) =>
    group.items.map((item) => ({
      id: `go-${item.id}`,
      label: item.label,
      icon: item.icon,
      keys: GO_KEYS.filter(({ path }) => path === item.href).map(({ letter }) => `g ${letter}`)[0],
      onRun: go(item.href),
    })),
  );
  const cases: Command[] = (text.trim().length >= 2 ? (found.data ?? []) : []).map(({ node }) => ({
    id: node.id,
    label: `${node.invoiceNumber} · ${node.supplierName}`,
    note: sentence(node.title),
    icon: <FileText size={16} aria-hidden />,
    found: true,
    onRun: go(`/cases/${node.id}`),
  }));
  const acts: Command[] = [
    {
      id: 'settings',
      label: 'Your settings',
      words: 'theme dark light density language locale',
      icon: <SlidersHorizontal size={16} aria-hidden />,
      onRun: go('/settings'),
    },
    { id: 'keys', label: 'Keyboard shortcuts', keys: '?', icon: <Keyboard size={16} aria-hidden />, onRun: onHelp },
  ];
  const groups: CommandGroup[] = [
    { label: 'Cases', commands: cases },
    { label: 'Go to', commands: places },
    { label: 'Do', commands: acts },
  ];
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(open) => {
        setText('');
        onOpenChange(open);
      }}
      groups={groups}
      placeholder="Case, supplier, amount, page or action"
      onQuery={setText}
      isSearching={found.isFetching}
    />
  );
}
