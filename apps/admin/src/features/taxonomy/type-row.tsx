import { Badge, Button, Code, cx } from '@clearhold/ui';
import { ChevronRight, CornerDownRight, Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { Board, Entry } from './documents.ts';
import { pendingOf } from './pending.ts';
import { TypeFields } from './type-fields.tsx';
import type { PendingDesk } from './use-pending.ts';
import { isOrphan, roleWords } from './words.ts';

interface TypeRowProps {
  board: Board;
  entry: Entry;
  desk?: PendingDesk;
  isOpen: boolean;
  onToggle: () => void;
  onAddChild: () => void;
}

/** One type: what it is called, whose it is and what differs here; open, every field and where it comes from. */
export function TypeRow(props: TypeRowProps) {
  const { board, entry, desk, isOpen, onToggle } = props;
  const { type, slaHours } = entry;
  const id = useId();
  const waiting = pendingOf(desk?.all ?? [], type.code).length;
  return (
    <li className={cx('border-b border-line last:border-b-0', isOpen && 'bg-sunken')}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
        className="flex min-h-row w-full items-start gap-2 px-4 py-2 text-start text-row outline-offset-[-2px] hover:bg-hover sm:px-6"
      >
        <ChevronRight
          size={14}
          aria-hidden
          className={cx('mt-0.5 shrink-0 text-muted transition-transform rtl:rotate-180', isOpen && 'rotate-90')}
        />
        {type.parent && <CornerDownRight size={14} aria-label="Child type" className="mt-0.5 shrink-0 text-muted" />}
        <span className="grid min-w-0 flex-1 gap-x-4 gap-y-1 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)_minmax(0,0.9fr)]">
          <span className="min-w-0 break-words">
            <span className={cx('font-medium', type.enabled ? 'text-ink' : 'text-muted')}>{type.name}</span>{' '}
            <span className="font-mono text-[0.6875rem] break-all text-muted">{type.code}</span>
          </span>
          <span className="min-w-0 text-muted">
            {roleWords(type.ownerGroup, board)}
            {slaHours !== null && `, ${slaHours} h`}
          </span>
          <span className="flex min-w-0 flex-wrap items-center gap-1.5 self-start">
            {waiting > 0 && <Badge tone="waiting">{waiting === 1 ? '1 change' : `${waiting} changes`}</Badge>}
            {!type.enabled && <Badge>Off</Badge>}
            {isOrphan(entry) && <Badge tone="risk">Nobody is {roleWords(type.ownerGroup, board).toLowerCase()}</Badge>}
            {entry.own.length > 0 && <Badge tone="info">Changed here</Badge>}
          </span>
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="px-4 pb-4 text-row sm:px-6 sm:ps-11">
        {isOpen && <Details {...props} />}
      </div>
    </li>
  );
}

function Details({ board, entry, desk, onAddChild }: TypeRowProps) {
  const { type, condition, own } = entry;
  const isMine = condition !== null && own.includes('child');
  return (
    <div className="flex max-w-4xl flex-col gap-3">
      <p>{type.description}</p>
      {type.base !== type.code && (
        <p className="text-muted">
          A child type: figures count it as <Code>{type.base}</Code>, and it takes from there what is not said for it.
        </p>
      )}
      <TypeFields board={board} entry={entry} desk={desk} />
      {desk && (
        <div className="flex flex-wrap gap-2">
          <Button icon={<Plus size={16} aria-hidden />} onPress={onAddChild}>
            Add a child type below it
          </Button>
          {isMine && (
            <Button
              icon={<Trash2 size={16} aria-hidden />}
              onPress={() => desk.add({ field: 'child', entry: type.code, remove: true })}
            >
              Remove this child type
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
