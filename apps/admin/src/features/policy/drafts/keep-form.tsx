import { Button, InstantField, RefusalNote, refusalAt, TextField } from '@clearhold/ui';
import type { Desk } from '../use-desk.ts';

/** Name and date of a draft, and the ways to keep it: for later, or for somebody else to approve. */
export function KeepForm(props: { desk: Desk; scopeId: string; isReady: boolean; isPrimary: boolean }) {
  const { desk, scopeId, isReady, isPrimary } = props;
  const { drafts, draft, keep, title } = desk;
  const isNamed = title.trim().length >= 3 && draft.reason.trim().length >= 3;
  const go = (submit: boolean) => keep.mutate({ draft, title, submit });
  const badDate = refusalAt(keep.error, 'effectiveAt');
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t border-line pt-4">
      <legend className="sr-only">As a draft</legend>
      <TextField
        label="Name of the draft"
        maxLength={200}
        value={title}
        onChange={(next) => drafts.note(scopeId, { title: next })}
      />
      <InstantField
        label="Holds from"
        aside="optional"
        hint={`In ${desk.timeZone} time. Without a date it holds as soon as it is approved.`}
        error={badDate}
        isAhead
        timeZone={desk.timeZone}
        value={draft.from}
        onChange={(from) => drafts.note(scopeId, { from })}
      />
      {!badDate && <RefusalNote error={keep.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          kind={isPrimary ? 'primary' : 'secondary'}
          isDisabled={!isReady || !isNamed}
          isPending={keep.isPending && keep.variables.submit}
          onPress={() => go(true)}
        >
          Submit for approval
        </Button>
        <Button isDisabled={!isNamed} isPending={keep.isPending && !keep.variables.submit} onPress={() => go(false)}>
          Save as draft
        </Button>
      </div>
    </fieldset>
  );
}
