import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../exchange/contract.ts';
import { accept, refusalAt, useToast } from '../index.ts';
import { SAVE_SAML_SIGN_ON, SAVE_SIGN_ON, type SignOnRow, signOnsQuery } from './sign-ons.ts';

export const NOBODY = 'nobody';

/** What somebody has filled in about a sign-on; each kind uses its own part. */
export interface SignOnDraft {
  readonly kind: SignOnRow['kind'];
  readonly name: string;
  readonly domains: string;
  readonly newcomerRole: string;
  /** None yet: as is usual for the kind. */
  readonly trustsAddresses: boolean | undefined;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly metadata: string;
  readonly emailAttribute: string;
  readonly nameAttribute: string;
}

export type SignOnText = Exclude<keyof SignOnDraft, 'kind' | 'newcomerRole' | 'trustsAddresses'>;

/** What a text field of the form takes. */
export type TextOf = (name: SignOnText) => {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

const draftOf = (row: SignOnRow | undefined): SignOnDraft => ({
  kind: row?.kind ?? 'OIDC',
  name: row?.name ?? '',
  domains: row?.domains.join(', ') ?? '',
  newcomerRole: row?.newcomerRole ?? NOBODY,
  trustsAddresses: row?.trustsAddresses,
  issuer: row?.issuer ?? '',
  clientId: row?.clientId ?? '',
  clientSecret: '',
  metadata: '',
  emailAttribute: row?.saml?.emailAttribute ?? '',
  nameAttribute: row?.saml?.nameAttribute ?? '',
});

// SAML cannot say that an address was verified; without believing the provider nobody would come in a first time.
export const trusts = ({ trustsAddresses, kind }: SignOnDraft): boolean => trustsAddresses ?? kind === 'SAML';

/** Whether enough is filled in to be sent. */
export function isComplete(given: SignOnDraft, isNew: boolean): boolean {
  const needed = given.kind === 'OIDC' ? [given.issuer, given.clientId] : isNew ? [given.metadata] : [];
  return [given.name, given.domains, ...needed].every((one) => one.trim());
}

function commonOf(given: SignOnDraft, scope: string, id: string | undefined) {
  const { name, domains, newcomerRole } = given;
  return {
    scope,
    id,
    name,
    newcomerRole: newcomerRole === NOBODY ? null : newcomerRole,
    trustsAddresses: trusts(given),
    domains: domains.split(/[\s,;]+/).filter(Boolean),
  };
}

/** The form of a sign-on: what is filled in, and its way to the server. */
export function useSignOnForm(scope: string, signOn: SignOnRow | undefined, onSaved: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  const [given, setGiven] = useState(() => draftOf(signOn));
  const save = useMutation({
    mutationFn: async () => {
      const { issuer, clientId, clientSecret, metadata, emailAttribute, nameAttribute } = given;
      const common = commonOf(given, scope, signOn?.id);
      if (given.kind === 'OIDC') {
        const input = { ...common, issuer, clientId, clientSecret: clientSecret || null };
        return accept((await request(SAVE_SIGN_ON, { input })).saveSignOn);
      }
      const attributes = { emailAttribute: emailAttribute || null, nameAttribute: nameAttribute || null };
      const input = { ...common, ...attributes, metadata: metadata || null };
      return accept((await request(SAVE_SAML_SIGN_ON, { input })).saveSamlSignOn);
    },
    onSuccess: () => {
      toast.show({ title: `People can sign in through ${given.name}` });
      onSaved();
    },
    onSettled: () => client.invalidateQueries({ queryKey: signOnsQuery(scope).queryKey }),
  });
  const change = (more: Partial<SignOnDraft>) => setGiven((before) => ({ ...before, ...more }));
  const text: TextOf = (name) => ({
    value: given[name],
    onChange: (value) => change({ [name]: value }),
    error: refusalAt(save.error, name),
  });
  return { given, change, text, save };
}
