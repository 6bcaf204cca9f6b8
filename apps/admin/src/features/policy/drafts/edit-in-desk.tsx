import { type ReactNode, useState } from 'react';
import { draftFrom, type SentChange } from '../draft.ts';
import { useDrafts } from '../use-drafts.ts';
import { AskFirst } from './ask-first.tsx';
import type { PolicyDraft } from './documents.ts';

/** Puts a draft's changes on the desk; asks first where other changes lie there already. */
export function EditInDesk(props: {
  scope: string;
  scopeName: string;
  draft: PolicyDraft;
  onEdit: () => void;
  children: (edit: () => void) => ReactNode;
}) {
  const { scope, scopeName, draft, onEdit, children } = props;
  const [asking, setAsking] = useState(false);
  const desk = useDrafts();
  const lying = desk.of(scope);
  const open = () => {
    desk.open(scope, {
      changes: draftFrom(draft.changes as SentChange[]),
      title: draft.title,
      reason: draft.reason,
      from: draft.effectiveAt ?? '',
      saved: { id: draft.id, revision: draft.revision },
    });
    onEdit();
  };
  const edit = () => {
    const count = Object.keys(lying.changes).length;
    if (count > 0 && lying.saved?.id === draft.id && lying.saved.revision === draft.revision) onEdit();
    else if (count > 0) setAsking(true);
    else open();
  };
  return (
    <>
      {children(edit)}
      {asking && (
        <AskFirst
          title={`The desk holds other changes for ${scopeName}`}
          act="Discard them and edit"
          onAct={open}
          onClose={() => setAsking(false)}
        >
          They were not saved. To keep them, save them as a draft first.
        </AskFirst>
      )}
    </>
  );
}
