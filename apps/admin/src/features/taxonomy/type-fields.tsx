import { Answer, Badge, Button, SkeletonRows } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { ArrowDownToLine, Languages, Lock, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { type Board, type Entry, type Field, fieldsQuery } from './documents.ts';
import { FieldEditor } from './field-editor.tsx';
import { TranslationForm } from './translation-form.tsx';
import type { PendingDesk } from './use-pending.ts';
import { AUTONOMY_WORDS, FIELD_WORDS, roleWords } from './words.ts';

const OWN: Record<string, string> = {
  default: 'Set here',
  lock: 'Locked here',
  floor: 'Floor set here',
  ceiling: 'Ceiling set here',
};
const BOUND: Record<string, string> = { ceiling: 'at most', floor: 'at least' };

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** A field's title, of a translation with its language. */
export const titleOf = ({ field, language }: Pick<Field, 'field' | 'language'>): string =>
  language ? `${FIELD_WORDS[field]} in ${languages.of(language) ?? language}` : (FIELD_WORDS[field] ?? field);

/** Each field of a type: its value, where it comes from, and the way to change it. */
export function TypeFields({ board, entry, desk }: { board: Board; entry: Entry; desk?: PendingDesk }) {
  const fields = useQuery(fieldsQuery(board.scopeId, entry.type.code));
  const [editing, setEditing] = useState<string>();
  return (
    <Answer query={fields} what="The fields" loading={<SkeletonRows rows={6} />}>
      {(list) => (
        <>
          <ul aria-label={`Fields of ${entry.type.code}`} className="border-y border-line">
            {list.map((field) => {
              const key = `${field.field} ${field.language}`;
              return (
                <li key={key} className="border-b border-line py-2 last:border-b-0">
                  <Row board={board} entry={entry} field={field} onEdit={desk && (() => setEditing(key))} />
                  {desk && editing === key && (
                    <FieldEditor
                      board={board}
                      entry={entry}
                      field={field}
                      onChange={desk.add}
                      onClose={() => setEditing(undefined)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
          {desk && editing === 'translation' && (
            <TranslationForm code={entry.type.code} onAdd={desk.add} onClose={() => setEditing(undefined)} />
          )}
          {desk && editing !== 'translation' && (
            <Button
              className="self-start"
              icon={<Languages size={16} aria-hidden />}
              onPress={() => setEditing('translation')}
            >
              Add a translation
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}

function Row(props: { board: Board; entry: Entry; field: Field; onEdit?: () => void }) {
  const { board, entry, field, onEdit } = props;
  const isLocked = field.lockedBy && field.ownMode !== 'lock';
  const isFixed = field.field === 'enabled' && entry.alwaysOn;
  return (
    <div className="grid items-baseline gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1.2fr)_minmax(0,1fr)_5.5rem]">
      <span className="font-medium">{titleOf(field)}</span>
      <span className={field.field === 'child' ? 'font-mono text-label break-all' : 'min-w-0 break-words'}>
        {valueWords(board, field)}
      </span>
      <Origin field={field} isFixed={isFixed} />
      {onEdit && !isLocked && !isFixed && (
        <Button
          size="small"
          kind="quiet"
          className="justify-self-start"
          icon={<PencilLine size={14} aria-hidden />}
          aria-label={`Change ${titleOf(field).toLowerCase()} of ${entry.type.code}`}
          onPress={onEdit}
        >
          Change
        </Button>
      )}
    </div>
  );
}

function Origin({ field, isFixed }: { field: Field; isFixed: boolean }) {
  const { own, ownMode, lockedBy, sourceKind, sourceName, bounds, clamped, trail } = field;
  const said = trail.map((step) => `${step.scopeName}: ${step.display} (${step.why})`).join('\n');
  return (
    <span title={said || undefined} className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-label">
      {isFixed ? (
        <Badge icon={<Lock size={12} aria-hidden />}>A control depends on it</Badge>
      ) : clamped ? (
        <Badge tone="waiting">Held back by {sourceName}</Badge>
      ) : lockedBy && ownMode !== 'lock' ? (
        <Badge icon={<Lock size={12} aria-hidden />}>Locked by {lockedBy}</Badge>
      ) : own ? (
        <Badge tone="info">{OWN[ownMode ?? 'default']}</Badge>
      ) : sourceKind === null ? (
        <span className="text-muted">{sourceName}</span>
      ) : (
        <span className="inline-flex min-w-0 items-center gap-1 text-muted">
          <ArrowDownToLine size={12} className="shrink-0" aria-hidden />
          <span className="min-w-0 break-words">Inherited from {sourceName}</span>
        </span>
      )}
      {!isFixed &&
        bounds.map((bound) => (
          <span key={`${bound.scopeName}${bound.mode}`} className="text-muted">
            {BOUND[bound.mode]} {bound.display}, by {bound.scopeName}
          </span>
        ))}
    </span>
  );
}

function valueWords(board: Board, { field, value, display }: Field): string {
  if (value === null || value === undefined) return 'none';
  if (field === 'owner') return roleWords(String(value), board);
  if (field === 'autonomy') return AUTONOMY_WORDS[String(value)] ?? display;
  if (field === 'playbook') return board.playbooks.find(({ key }) => key === value)?.title ?? display;
  return display;
}
