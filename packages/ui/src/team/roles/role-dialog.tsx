import { isRole, type Role, type RoleBook, type RoleDefinition } from '@clearhold/access';
import { useState } from 'react';
import { Button, Checkbox, Dialog, Note, RefusalNote, TextArea, TextField } from '../../index.ts';
import { type RoleRow } from './catalogue.ts';
import { DraftDifference } from './draft-difference.tsx';
import { DraftDuties } from './draft-duties.tsx';
import { RightsField } from './rights-field.tsx';
import { definitionOf, draftOf, keyFor, newDraft, type RoleDraft, takingFrom } from './role-draft.ts';
import { useRoleChange } from './use-role-change.ts';

/** Writes a role of one's own, or the words of one of the platform; says what stands against it before it is published. */
export function RoleDialog(props: {
  scope: string;
  level: 'tenant' | 'partner';
  rows: readonly RoleRow[];
  book: RoleBook;
  /** The role to change; none for a new one. */
  role: RoleRow | undefined;
  onClose: () => void;
}) {
  const { scope, level, rows, book, role, onClose } = props;
  const definition = (role?.definition ?? null) as RoleDefinition | null;
  const [draft, setDraft] = useState<RoleDraft>(() => (role ? draftOf(book, role.key, definition) : newDraft()));
  const [reason, setReason] = useState('');
  const isPlatform = role !== undefined && isRole(role.key);
  const key = role?.key ?? keyFor(draft.title, (one) => book.get(one) !== undefined);
  const said = definitionOf(draft, isPlatform);
  const isWhole = draft.title.trim().length > 1 && (isPlatform || draft.from.length > 0);
  const change = { key, definition: said };
  const { trial, publish } = useRoleChange(scope, rows, isWhole ? change : undefined, onClose);
  const answer = isWhole ? trial.data : undefined;
  const faults = refusalsOf(answer);
  const isReady = isWhole && !trial.isPending && !trial.isPlaceholderData && faults.length === 0;
  return (
    <Dialog
      isOpen
      size="wide"
      onOpenChange={(open) => !open && onClose()}
      title={role ? `Role ${role.title}` : 'New role'}
      lead={
        isPlatform
          ? 'A role of the platform: its words can be changed here, and whether it is given.'
          : 'Made of what roles of the platform may do.'
      }
      actions={
        <>
          {role?.own && (
            <Button
              kind="quiet"
              isDisabled={reason.trim().length < 3}
              isPending={publish.isPending}
              onPress={() => publish.mutate({ change: { key }, title: role.title, reason: reason.trim() })}
            >
              {isPlatform ? 'As inherited again' : 'Take the role away'}
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!isReady || reason.trim().length < 3}
            isPending={publish.isPending}
            onPress={() => publish.mutate({ change, title: draft.title.trim(), reason: reason.trim() })}
          >
            {role ? 'Change the role' : 'Add the role'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          autoFocus={!role}
          maxLength={60}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
        />
        <TextField
          label="What its holder does"
          hint="One sentence, for whoever gives the role."
          maxLength={300}
          value={draft.words}
          onChange={(words) => setDraft({ ...draft, words })}
        />
        {!isPlatform && <Bases book={book} level={level} draft={draft} onChange={setDraft} />}
        {!isPlatform && draft.from.length > 0 && (
          <>
            <RightsField book={book} level={level} draft={draft} onChange={setDraft} />
            <DraftDifference draft={draft} book={book} />
            <DraftDuties definition={said} isJudged={faults.length > 0} />
          </>
        )}
        <Checkbox
          isSelected={draft.off}
          onChange={(off) => setDraft({ ...draft, off })}
          note="Nobody gets it any more. Whoever holds it has to have another role first."
        >
          Not given here
        </Checkbox>
        <div aria-live="polite" className="flex flex-col gap-2">
          {faults.map(({ message, hint }) => (
            <Note key={message} tone="risk" title={message}>
              {hint}
            </Note>
          ))}
        </div>
        <TextArea
          label="Reason"
          hint="It stands in the log and beside the role."
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <RefusalNote error={publish.error} />
      </div>
    </Dialog>
  );
}

function Bases({
  book,
  level,
  draft,
  onChange,
}: {
  book: RoleBook;
  level: 'tenant' | 'partner';
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
}) {
  const roles = book.all().filter(({ isOwn, scopes }) => !isOwn && scopes.includes(level));
  const toggle = (key: Role, on: boolean) =>
    onChange(takingFrom(draft, book, on ? [...draft.from, key] : draft.from.filter((one) => one !== key)));
  return (
    <fieldset>
      <legend className="pb-1 text-label font-medium">Made of</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {roles.map(({ key, title, words }) => (
          <Checkbox
            key={key}
            isSelected={draft.from.includes(key as Role)}
            onChange={(on) => toggle(key as Role, on)}
            note={words}
          >
            {title}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

type Answer = ReturnType<typeof useRoleChange>['trial']['data'];

function refusalsOf(answer: Answer): readonly { message: string; hint?: string | null }[] {
  if (!answer || answer.__typename === 'PolicyPublished') return [];
  if (answer.__typename === 'PolicyRefused') return answer.refusals;
  return answer.code === 'NOTHING_CHANGED' ? [] : [answer];
}
