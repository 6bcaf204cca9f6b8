import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { refusalAt } from '../exchange/refusal.ts';
import { RefusalNote } from '../exchange/refusal-note.tsx';
import { useToast } from '../feedback/toast.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { CodeField } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { renewRecoveryCodes, secondFactorQuery, turnOffSecondFactor } from './second-factor.ts';

const WORDS = {
  renew: { title: 'New recovery codes', lead: 'The earlier ones end with it.', act: 'Make new codes' },
  off: { title: 'Turn the second factor off', lead: 'The password alone opens your account then.', act: 'Turn off' },
};

/** Asks for a code, then renews the recovery codes or turns the second factor off. */
export function CodeDialog({ what, onClose }: { what: 'renew' | 'off'; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  const [code, setCode] = useState('');
  const { title, lead, act } = WORDS[what];
  const change = useMutation({
    mutationFn: async () => (what === 'renew' ? renewRecoveryCodes(code) : void (await turnOffSecondFactor(code))),
    onSuccess: async (codes) => {
      await client.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
      if (codes) return;
      toast.show({ title: 'The second factor is off' });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      mustAnswer={Boolean(change.data)}
      title={title}
      lead={change.data ? undefined : lead}
    >
      {change.data ? (
        <RecoveryCodes codes={change.data} onKept={onClose} />
      ) : (
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <CodeField recovery autoFocus value={code} onChange={setCode} error={change.error} />
          {!refusalAt(change.error, 'code') && <RefusalNote error={change.error} />}
          <Button
            kind={what === 'off' ? 'danger' : 'primary'}
            type="submit"
            isDisabled={code.trim().length < 6}
            isPending={change.isPending}
          >
            {act}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
