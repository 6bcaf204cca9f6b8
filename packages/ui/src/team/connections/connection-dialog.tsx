import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../exchange/contract.ts';
import { accept, Button, Dialog, RadioGroup, RefusalNote, refusalAt, TextField } from '../../index.ts';
import { type ConnectionDraft, draftOf, inputOf } from './connection-draft.ts';
import { type ConnectionRow, SAVE_CONNECTION } from './connections.ts';
import { HealthNote } from './health-note.tsx';

const FIELDS = ['title', 'url', 'signIn', 'companyCode', 'client', 'releasableBlocks', 'codingService'] as const;

/** Connects an ERP, or changes how it is reached; it is asked at once and says whether it answers. */
export function ConnectionDialog(props: {
  scope: string;
  scopeName: string;
  row?: ConnectionRow;
  onClose: () => void;
}) {
  const { scope, scopeName, row, onClose } = props;
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(row));
  const set = (field: keyof ConnectionDraft) => (value: string) => setDraft((now) => ({ ...now, [field]: value }));
  const save = useMutation({
    mutationFn: async () =>
      accept((await request(SAVE_CONNECTION, { input: inputOf(draft, scope, row) })).saveConnection),
    onSuccess: () => client.invalidateQueries({ queryKey: ['connections', scope] }),
  });
  const at = (field: (typeof FIELDS)[number]) =>
    refusalAt(save.error, field) ?? refusalAt(save.error, `config.${field}`);
  const isNew = !row || row.status === 'draft';
  if (save.data)
    return (
      <Dialog
        isOpen
        onOpenChange={onClose}
        size="small"
        title={`${save.data.connection.title} is saved`}
        actions={
          <>
            {save.data.health.status !== 'UP' && <Button onPress={() => save.reset()}>Change it</Button>}
            <Button kind="primary" onPress={onClose}>
              Done
            </Button>
          </>
        }
      >
        <HealthNote health={save.data.health} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={isNew ? 'Connect SAP S/4HANA' : `Change ${row.title}`}
      lead={`Holds of ${scopeName} are released there once they are decided here.`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!draft.title.trim() || !draft.url.trim() || (isNew && !draft.secret)}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Save and ask it
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField label="Name" maxLength={80} value={draft.title} onChange={set('title')} error={at('title')} />
        <TextField
          label="Address"
          type="url"
          placeholder="https://sap.example.com"
          hint="Scheme and host, with the path of a gateway if there is one."
          autoFocus
          value={draft.url}
          onChange={set('url')}
          error={at('url')}
        />
        <SignInFields draft={draft} set={set} isNew={isNew} error={at('signIn')} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            label="Company code"
            maxLength={4}
            value={draft.companyCode}
            onChange={set('companyCode')}
            error={at('companyCode')}
          />
          <TextField
            label="Client"
            hint="Empty: its default."
            maxLength={3}
            value={draft.client}
            onChange={set('client')}
            error={at('client')}
          />
          <TextField
            label="Payment blocks"
            hint="An approval may lift these."
            value={draft.blocks}
            onChange={set('blocks')}
            error={at('releasableBlocks')}
          />
        </div>
        <TextField
          label="Service for account coding (optional)"
          hint="Path of your own service there that sets accounts, such as /sap/opu/odata/sap/ZCODING. Empty: accounts are entered there by hand."
          maxLength={300}
          value={draft.codingService}
          onChange={set('codingService')}
          error={at('codingService')}
        />
        {!FIELDS.some(at) && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}

function SignInFields(props: {
  draft: ConnectionDraft;
  set: (field: keyof ConnectionDraft) => (value: string) => void;
  isNew: boolean;
  error?: string;
}) {
  const { draft, set, isNew, error } = props;
  const isUser = draft.way === 'user';
  return (
    <>
      <RadioGroup
        label="It lets us in by"
        value={draft.way}
        onChange={set('way')}
        options={[
          { id: 'user', label: 'a technical user' },
          { id: 'token', label: 'a token' },
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {isUser && (
          <TextField label="User" autoComplete="off" maxLength={64} value={draft.user} onChange={set('user')} />
        )}
        <TextField
          label={isUser ? 'Password' : 'Token'}
          type="password"
          autoComplete="new-password"
          hint={isNew ? 'Sealed, and shown to nobody again.' : 'Empty: as it is.'}
          value={draft.secret}
          onChange={set('secret')}
          error={error}
        />
      </div>
    </>
  );
}
