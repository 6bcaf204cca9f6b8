import { type AppAbility, type GrantScope, row } from '@clearhold/access';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import {
  accept,
  Button,
  Checkbox,
  CopyField,
  Dialog,
  RefusalNote,
  refusalAt,
  Select,
  TextField,
  useToast,
} from '../index.ts';
import { roleCatalogueQuery } from './people.ts';
import { SAVE_SIGN_ON, type SignOnRow, signOnsQuery } from './sign-ons.ts';

/** Props of `SignOnDialog`. */
export interface SignOnDialogProps {
  ability: AppAbility;
  scope: string;
  scopeKind: GrantScope;
  /** The one to change; none for a new one. */
  signOn: SignOnRow | undefined;
  onClose: () => void;
}

const NOBODY = 'nobody';
const FIELDS = ['name', 'issuer', 'clientId', 'clientSecret', 'domains', 'newcomerRole'];

/** Sets up an identity provider of the company, or changes it. */
export function SignOnDialog({ ability, scope, scopeKind, signOn, onClose }: SignOnDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const [given, setGiven] = useState({
    name: signOn?.name ?? '',
    issuer: signOn?.issuer ?? '',
    clientId: signOn?.clientId ?? '',
    clientSecret: '',
    domains: signOn?.domains.join(', ') ?? '',
    newcomerRole: signOn?.newcomerRole ?? NOBODY,
    trustsAddresses: signOn?.trustsAddresses ?? false,
  });
  const roles = (useQuery(roleCatalogueQuery).data ?? []).filter(
    ({ key, scopeKind: at }) =>
      at.toLowerCase() === scopeKind &&
      ability.can('create', row('RoleGrant', { role: key, personId: '', unitId: null })),
  );
  const save = useMutation({
    mutationFn: async () => {
      const { newcomerRole, clientSecret, domains, ...rest } = given;
      const more = {
        clientSecret: clientSecret || null,
        newcomerRole: newcomerRole === NOBODY ? null : newcomerRole,
        domains: domains.split(/[\s,;]+/).filter(Boolean),
      };
      return accept((await request(SAVE_SIGN_ON, { input: { scope, id: signOn?.id, ...rest, ...more } })).saveSignOn);
    },
    onSuccess: () => {
      toast.show({ title: `People can sign in through ${given.name}` });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: signOnsQuery(scope).queryKey }),
  });
  const text = (name: 'name' | 'issuer' | 'clientId' | 'clientSecret' | 'domains') => ({
    value: given[name],
    onChange: (value: string) => setGiven({ ...given, [name]: value }),
    error: refusalAt(save.error, name),
  });
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={signOn ? `Change “${signOn.name}”` : 'Add sign-on'}
      lead="an OpenID Connect provider of your company"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!given.name.trim() || !given.issuer.trim() || !given.clientId.trim() || !given.domains.trim()}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {signOn ? 'Save' : 'Add sign-on'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <CopyField
          label="Redirect address, for the provider"
          value={signOn?.redirectUri ?? `${location.origin}/v1/sign-on/callback`}
        />
        <TextField label="Name" hint="People see “Continue with …”." autoFocus maxLength={60} {...text('name')} />
        <TextField label="Issuer" placeholder="https://login.example.com/…" {...text('issuer')} />
        <TextField label="Client id" {...text('clientId')} />
        <TextField
          label="Client secret"
          type="password"
          autoComplete="off"
          hint={signOn ? 'Leave it empty to keep the present one.' : undefined}
          {...text('clientSecret')}
        />
        <TextField label="E-mail domains" placeholder="acme.example" {...text('domains')} />
        <Select
          label="Somebody whom nobody invited"
          options={[
            { id: NOBODY, label: 'is not let in' },
            ...roles.map(({ key, title }) => ({ id: key, label: `comes in as ${title}` })),
          ]}
          value={given.newcomerRole}
          onChange={(newcomerRole) => setGiven({ ...given, newcomerRole })}
          error={refusalAt(save.error, 'newcomerRole')}
        />
        <Checkbox
          isSelected={given.trustsAddresses}
          onChange={(trustsAddresses) => setGiven({ ...given, trustsAddresses })}
          note="Only if nobody can give himself an address there, as with Microsoft Entra, which does not say it."
        >
          Believe its e-mail addresses without a proof
        </Checkbox>
        {!FIELDS.some((field) => refusalAt(save.error, field)) && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
