import { Button, IconButton, TextField } from '@clearhold/ui';
import { ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Rings } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { keyed, type NamedRing, RINGS_MAX } from './ring-keys.ts';

/** Names, order and number of a partner's rings. */
export function RingsDialog({ rings, onClose }: { rings: Rings; onClose: () => void }) {
  const [list, setList] = useState<readonly NamedRing[]>(rings.rings.map(({ key, name }) => ({ key, name })));
  const without = (at: number) => list.filter((_, index) => index !== at);
  const up = (at: number) => [...list.slice(0, at - 1), list[at]!, list[at - 1]!, ...list.slice(at + 1)];
  const named = (at: number, name: string) => list.map((ring, index) => (index === at ? { ...ring, name } : ring));
  return (
    <ReasonDialog
      scope={rings.scopeId}
      title="Change rings"
      lead="A version reaches them from first to last. The last one is all tenants, also those of a ring that is taken away."
      act="Save rings"
      does={{ do: 'set', rings: keyed(list) }}
      onClose={onClose}
    >
      <ol className="flex flex-col gap-2">
        {list.map((ring, at) => (
          <li key={ring.key || `new ${at}`} className="flex items-end gap-1">
            <TextField
              label={at === list.length - 1 ? 'Last ring' : `Ring ${at + 1}`}
              className="flex-1"
              maxLength={40}
              value={ring.name}
              onChange={(name) => setList(named(at, name))}
            />
            <IconButton
              label={`Move ${ring.name || 'ring'} up`}
              isDisabled={at === 0}
              icon={<ArrowUp size={16} aria-hidden />}
              onPress={() => setList(up(at))}
            />
            <IconButton
              label={`Take ${ring.name || 'ring'} away`}
              isDisabled={list.length <= 2}
              icon={<X size={16} aria-hidden />}
              onPress={() => setList(without(at))}
            />
          </li>
        ))}
      </ol>
      <Button
        className="self-start"
        icon={<Plus size={16} aria-hidden />}
        isDisabled={list.length >= RINGS_MAX}
        onPress={() => setList([...list.slice(0, -1), { key: '', name: '' }, list.at(-1)!])}
      >
        Add a ring
      </Button>
    </ReasonDialog>
  );
}
