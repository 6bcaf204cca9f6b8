import type { Party } from '@clearhold/documents';
import type { Refusal } from '@clearhold/kernel';

export const IDENTITY_KINDS = ['vat', 'registration', 'endpoint'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** What a business unit buys under, in the form in which it is kept and compared. */
export interface UnitIdentity {
  readonly kind: IdentityKind;
  /** Capital letters and digits; an endpoint as `scheme:id`, such as 0088:4012345000016. */
  readonly value: string;
}

const GLN_SCHEME = '0088';

/** An identity as somebody wrote it, in its kept form, or what is wrong with it. `path` says where it was written. */
export function readIdentity(written: { kind: string; value: string }, path: string): UnitIdentity | Refusal {
  const kind = IDENTITY_KINDS.find((one) => one === written.kind.toLowerCase());
  const refuse = (hint: string): Refusal => ({
    code: 'IDENTITY_INVALID',
    message: `"${written.value.slice(0, 60)}" is not an identity of this kind.`,
    hint,
    path,
  });
  if (!kind) return refuse('Give a VAT number, a registration number or an endpoint.');
  if (kind !== 'endpoint') {
    const value = bare(written.value);
    if (/^[A-Z0-9]{4,30}$/.test(value) && /\d/.test(value)) return { kind, value };
    return refuse('Write 4 to 30 letters and digits, such as DE123456789.');
  }
  const value = written.value.replace(/\s/g, '').toUpperCase();
  if (/^\d{13}$/.test(value)) return { kind, value: `${GLN_SCHEME}:${value}` };
  if (/^\d{4}:[^:\s]{1,50}$/.test(value)) return { kind, value };
  return refuse('Write scheme and id, such as 0088:4012345000016, or a GLN of 13 digits.');
}

/** What a party of a document can be known by, the most exact first: companies of a group often share a VAT number. */
export function identitiesOf({ endpoint, registrationId, taxId }: Party): UnitIdentity[] {
  return [
    ...(endpoint?.id ? [{ kind: 'endpoint' as const, value: `${endpoint.scheme}:${endpoint.id}`.toUpperCase() }] : []),
    ...(registrationId ? [{ kind: 'registration' as const, value: bare(registrationId) }] : []),
    ...(taxId ? [{ kind: 'vat' as const, value: bare(taxId) }] : []),
  ];
}

const bare = (text: string) => text.toUpperCase().replace(/[\s./-]/g, '');
