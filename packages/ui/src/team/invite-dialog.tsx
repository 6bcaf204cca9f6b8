import type { AppAbility, GrantScope } from '@clearhold/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept, Button, CopyField, Dialog, Note, RefusalNote, refusalAt, TextField } from '../index.ts';
import { distinct, grantText, type Held } from './grants.ts';
import { GrantsField, type UnitChoice } from './grants-field.tsx';
import { INVITE } from './people.ts';

/** Invites a person to a scope; the temporary password is shown once. */
export function InviteDialog(props: {
  ability: AppAbility;
  scope: string;
  scopeName: string;
  scopeKind: GrantScope;
  units: readonly UnitChoice[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const { ability, scope, scopeName, scopeKind, units, isOpen, onClose } = props;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [grants, setGrants] = useState<Held[]>([]);
  const invite = useMutation({
    mutationFn: async () => {
      const input = { scope, name: name.trim(), email: email.trim(), roles: distinct(grants).map(grantText) };
      return accept((await request(INVITE, { input })).invitePerson);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['people', scope] }),
  });
  const close = () => {
    invite.reset();
    setName('');
    setEmail('');
    setGrants([]);
    onClose();
  };
  const made = invite.data;
  if (made) return <Invited person={made.person} password={made.temporaryPassword} isOpen={isOpen} onClose={close} />;
  const atField = refusalAt(invite.error, 'name') ?? refusalAt(invite.error, 'email');
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title="Invite a person"
      lead={`to ${scopeName}`}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!name.trim() || !email.trim()}
            isPending={invite.isPending}
            onPress={() => invite.mutate()}
          >
            Invite {name.trim() || 'person'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          autoFocus
          isRequired
          maxLength={100}
          value={name}
          onChange={setName}
          error={refusalAt(invite.error, 'name')}
        />
        <TextField
          label="E-mail"
          type="email"
          isRequired
          value={email}
          onChange={setEmail}
          error={refusalAt(invite.error, 'email')}
        />
        <GrantsField
          ability={ability}
          scope={scope}
          scopeKind={scopeKind}
          units={units}
          personId="new"
          held={[]}
          value={grants}
          onChange={setGrants}
        />
        {!atField && <RefusalNote error={invite.error} />}
        {grants.length === 0 && <Note tone="info">A role can also be given later.</Note>}
      </div>
    </Dialog>
  );
}

/** A mail is on its way; where no mail server is set, a password to hand over, shown once. */
function Invited(props: {
  person: { name: string; email: string };
  password: string | null;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { person, password, isOpen, onClose } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onClose}
      mustAnswer
      title={password ? `${person.name} can sign in now` : `${person.name} is invited`}
      lead={
        password
          ? 'No mail server is set. The password is shown this once: hand it over by a way of your own. The first sign-in asks for one that you do not know.'
          : `A mail with a link to set a password is on its way to ${person.email}. The link works once, for three days.`
      }
      actions={
        <Button kind="primary" onPress={onClose}>
          {password ? 'I have kept the password' : 'Done'}
        </Button>
      }
    >
      {password && (
        <div className="flex flex-col gap-3">
          <CopyField label="E-mail" value={person.email} />
          <CopyField label="Temporary password" value={password} />
        </div>
      )}
    </Dialog>
  );
}
