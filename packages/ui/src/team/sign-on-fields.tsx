import { CopyField, DateTime, TextArea, TextField } from '../index.ts';
import type { TextOf } from './sign-on-form.ts';
import type { SignOnAddresses, SignOnRow } from './sign-ons.ts';

/** Props of the fields that one kind of sign-on has. */
export interface KindFieldsProps {
  /** The one that is changed; none for a new one. */
  signOn: SignOnRow | undefined;
  addresses: SignOnAddresses | undefined;
  text: TextOf;
}

/** What an OpenID Connect provider and we have to know of each other. */
export function OidcFields({ signOn, addresses, text }: KindFieldsProps) {
  return (
    <>
      {addresses && <CopyField label="Redirect address, for the provider" value={addresses.redirectUri} />}
      <TextField label="Issuer" placeholder="https://login.example.com/…" {...text('issuer')} />
      <TextField label="Client id" {...text('clientId')} />
      <TextField
        label="Client secret"
        type="password"
        autoComplete="off"
        hint={signOn ? 'Leave it empty to keep the present one.' : undefined}
        {...text('clientSecret')}
      />
    </>
  );
}

/** What a SAML provider and we have to know of each other. */
export function SamlFields({ signOn, addresses, text }: KindFieldsProps) {
  return (
    <>
      {addresses && (
        <>
          <CopyField label="Our entity id, also the address of our metadata" value={addresses.entityId} />
          <CopyField label="Where it sends answers (ACS, reply address)" value={addresses.acs} />
        </>
      )}
      {signOn?.saml && <Certificates certificates={signOn.saml.certificates} />}
      <TextArea
        label={signOn ? 'New metadata of the provider' : 'Metadata of the provider'}
        placeholder="<EntityDescriptor …>"
        hint={
          signOn
            ? 'When its certificate changes: the XML, or the https address where it is. Empty keeps the present one.'
            : 'The XML that it gives out, or the https address where that is.'
        }
        {...text('metadata')}
      />
    </>
  );
}

/** Where a SAML provider puts what we ask of it, if not where most do. */
export function AttributeFields({ text }: Pick<KindFieldsProps, 'text'>) {
  return (
    <>
      <TextField
        label="Attribute with the e-mail address"
        hint="Empty: “email”, “mail” or the provider’s usual name for it, else the name of the subject."
        {...text('emailAttribute')}
      />
      <TextField
        label="Attribute with the person’s name"
        hint="Empty: “displayName”, “name” or the provider’s usual name for it."
        {...text('nameAttribute')}
      />
    </>
  );
}

function Certificates({ certificates }: Pick<NonNullable<SignOnRow['saml']>, 'certificates'>) {
  return (
    <section aria-label="Certificates of the provider" className="flex flex-col gap-1">
      <span className="text-label font-medium">
        {certificates.length === 1 ? 'Certificate of the provider' : 'Certificates of the provider'}
      </span>
      {certificates.map(({ fingerprint, endsAt }) => (
        <span key={fingerprint} className="text-row">
          Good until <DateTime value={endsAt.slice(0, 10)} as="date" />{' '}
          <code className="block font-mono text-label break-all text-muted">SHA-256 {fingerprint}</code>
        </span>
      ))}
    </section>
  );
}
