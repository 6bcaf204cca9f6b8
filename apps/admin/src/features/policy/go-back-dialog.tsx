import { Button, Dialog, RefusalNote, TextArea } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { scopesQuery, type Version } from './documents.ts';
import { changesBetween, saidNow } from './draft.ts';
import { Rehearsal } from './rehearsal.tsx';
import { branchOf } from './scope-tree.ts';
import { useGoBack } from './use-go-back.ts';
import { useRehearsal } from './use-rehearsal.ts';

/** Shows what an earlier version's values would change today, then brings them back with a reason. */
export function GoBackDialog(props: {
  scope: string;
  scopeName: string;
  version: Version;
  newest: Version | undefined;
  needsSecond: boolean;
  onDraft: (draft: string) => void;
  onClose: () => void;
}) {
  const { scope, scopeName, version, newest, needsSecond, onDraft, onClose } = props;
  const [reason, setReason] = useState('');
  const scopes = useQuery(scopesQuery).data ?? [];
  const changes = changesBetween(saidNow(newest && [newest]), saidNow([version]));
  const rehearsal = useRehearsal(scope, newest?.version ?? 0, changes);
  const faults = rehearsal.data?.faults ?? (rehearsal.isError ? [{ message: rehearsal.error.message }] : []);
  const goBack = useGoBack(scope, scopeName, { onDraft, onDone: onClose });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={`Go back to version ${version.version} of ${scopeName}`}
      lead={
        needsSecond
          ? 'Its values become a draft: here a second person approves every change of policy.'
          : 'Its values are published as a new version. The versions in between stay as they are.'
      }
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={rehearsal.isPending || faults.length > 0 || reason.trim().length < 3}
            isPending={goBack.isPending}
            onPress={() => goBack.mutate({ version: version.version, reason })}
          >
            {needsSecond ? 'Make the draft' : `Publish version ${version.version} again`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Rehearsal
          scopeName={scopeName}
          isTrying={rehearsal.isPending}
          differences={rehearsal.data?.differences ?? []}
          faults={faults}
          atSettings={0}
          below={Math.max(0, branchOf(scopes, scope).length - 1)}
        />
        <TextArea
          label="Reason"
          hint="It stands beside the value wherever it holds."
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
        <RefusalNote error={goBack.error} />
      </div>
    </Dialog>
  );
}
