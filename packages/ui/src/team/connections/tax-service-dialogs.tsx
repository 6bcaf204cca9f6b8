import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../exchange/contract.ts';
import { accept, Button, Dialog, RefusalNote, refusalAt, TextField, useToast } from '../../index.ts';
import { ReasonPrompt } from './reason-prompt.tsx';
import { REMOVE_TAX_SERVICE, SAVE_TAX_SERVICE, type TaxServiceShown } from './tax-service.ts';

interface DialogProps {
  scope: string;
  row?: TaxServiceShown;
  onClose: () => void;
}

function useDone(scope: string, title: string, onClose: () => void) {
  const [client, toast] = [useQueryClient(), useToast()];
  return async () => {
    toast.show({ title });
    await client.invalidateQueries({ queryKey: ['tax-service', scope] });
    onClose();
  };
}

/** Connects a tax service, or changes where it is. */
export function TaxServiceDialog({ scope, row, onClose }: DialogProps) {
  const [url, setUrl] = useState(row?.url ?? '');
  const [token, setToken] = useState('');
  const save = useMutation({
    mutationFn: async () =>
      accept((await request(SAVE_TAX_SERVICE, { input: { scope, url, token: token || null } })).saveTaxService),
    onSuccess: useDone(scope, 'The tax service is saved', onClose),
  });
  const at = (field: string) => refusalAt(save.error, field);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={row ? 'Change the tax service' : 'Connect a tax service'}
      lead="It is asked about every invoice that arrives. What it finds wrong is held; so is what it gives no answer to, until it does."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!url.trim() || !(row || token)}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Address"
          type="url"
          placeholder="https://tax.example.com/v1"
          hint="Scheme, host and path."
          autoFocus
          value={url}
          onChange={setUrl}
          error={at('url')}
        />
        <TextField
          label="Token"
          type="password"
          autoComplete="off"
          hint={row ? 'Empty: as it is, while the host is the same.' : 'Sealed, and never shown again.'}
          value={token}
          onChange={setToken}
          error={at('token')}
        />
        {!at('url') && !at('token') && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}

/** Asks why, and has nothing checked there any more. */
export function RemoveTaxService({ scope, onClose }: DialogProps) {
  const remove = useMutation({
    mutationFn: async (reason: string) =>
      accept((await request(REMOVE_TAX_SERVICE, { input: { scope, reason } })).removeTaxService),
    onSuccess: useDone(scope, 'The tax service is removed', onClose),
  });
  return (
    <ReasonPrompt
      title="Remove the tax service"
      lead="Nothing is checked there any more. Cases that wait for its answer are left to people."
      act="Remove"
      kind="danger"
      attempt={remove}
      onAct={remove.mutate}
      onClose={onClose}
    />
  );
}
