import { type AppAbility, type GrantScope, mayGive } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Dialog, RefusalNote, refusalAt, SegmentedControl, Select, TextField } from '../index.ts';
import { bookOfRows, roleCatalogueQuery } from './roles/catalogue.ts';
import { AttributeFields, OidcFields, SamlFields } from './sign-on-fields.tsx';
import { isComplete, NOBODY, trusts, useSignOnForm } from './sign-on-form.ts';
import { type SignOnRow, signOnAddressesQuery } from './sign-ons.ts';

/** Props of `SignOnDialog`. */
export interface SignOnDialogProps {
  ability: AppAbility;
  scope: string;
  scopeKind: GrantScope;
  /** The one to change; none for a new one. */
  signOn: SignOnRow | undefined;
  onClose: () => void;
}

const KINDS = [
  { id: 'OIDC', label: 'OpenID Connect' },
  { id: 'SAML', label: 'SAML' },
] as const;
const FIELDS = [
  ...['name', 'issuer', 'clientId', 'clientSecret', 'domains', 'newcomerRole'],
  ...['metadata', 'emailAttribute', 'nameAttribute'],
];
const TRUST_NOTE = {
  OIDC: 'Only if nobody can give himself an address there, as with Microsoft Entra, which does not say it.',
  SAML: 'SAML has no word for a proven address. Untick it if people can give themselves addresses there: then only who came in before is known.',
};

/** Sets up an identity provider of the company, or changes it. */
export function SignOnDialog({ ability, scope, scopeKind, signOn, onClose }: SignOnDialogProps) {
  const { given, change, text, save } = useSignOnForm(scope, signOn, onClose);
  const addresses = useQuery(signOnAddressesQuery(scope)).data;
  const book = bookOfRows(useQuery(roleCatalogueQuery(scope)).data ?? []);
  const roles = book.at(scopeKind).filter(({ key }) => mayGive(ability, book, { role: key, personId: '' }));
  const Fields = given.kind === 'OIDC' ? OidcFields : SamlFields;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={signOn ? `Change “${signOn.name}”` : 'Add sign-on'}
      lead="a provider of your company, by OpenID Connect or SAML 2.0"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={!isComplete(given, !signOn)}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {signOn ? 'Save' : 'Add sign-on'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!signOn && (
          <div>
            <SegmentedControl
              label="What the provider speaks"
              options={KINDS}
              value={given.kind}
              onChange={(kind) => change({ kind })}
            />
          </div>
        )}
        <TextField label="Name" hint="People see “Continue with …”." autoFocus maxLength={60} {...text('name')} />
        <Fields signOn={signOn} addresses={addresses} text={text} />
        <TextField label="E-mail domains" placeholder="acme.example" {...text('domains')} />
        <Select
          label="Somebody whom nobody invited"
          options={[
            { id: NOBODY, label: 'is not let in' },
            ...roles.map(({ key, title }) => ({ id: key, label: `comes in as ${title}` })),
          ]}
          value={given.newcomerRole}
          onChange={(newcomerRole) => change({ newcomerRole })}
          error={refusalAt(save.error, 'newcomerRole')}
        />
        <Checkbox
          isSelected={trusts(given)}
          onChange={(trustsAddresses) => change({ trustsAddresses })}
          note={TRUST_NOTE[given.kind]}
        >
          Believe its e-mail addresses without a proof
        </Checkbox>
        {given.kind === 'SAML' && <AttributeFields text={text} />}
        {!FIELDS.some((field) => refusalAt(save.error, field)) && <RefusalNote error={save.error} />}
      </div>
    </Dialog>
  );
}
