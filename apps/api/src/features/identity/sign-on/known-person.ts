import { newId, type Refusal } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import { isAddress } from '../address.ts';
import type { PeopleRepository } from '../people.repository.ts';
import type { Claims } from './providers.ts';
import type { SignOnRow } from './sign-on-store.ts';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

const refusal = (code: string, message: string): Refusal => ({ code, message });

/**
 * The person behind a provider's claims: by issuer and subject; the first time by an address that the provider answers for.
 * Somebody whom nobody invited is let in where the provider's settings give newcomers a role.
 */
export async function knownPerson(
  tx: Tx,
  signOn: SignOnRow,
  claims: Claims,
  people: PeopleRepository,
): Promise<KnownPerson | Refusal> {
  const { tenantId } = tx.ctx;
  const [linked] = await tx.query<Found>(BY_SUBJECT, [tenantId, claims.issuer, claims.subject]);
  if (linked) return linked.status === 'active' ? linked : CLOSED;
  const { email } = claims;
  if (!email || !isAddress(email)) return NO_ADDRESS;
  if (!signOn.domains.includes(email.slice(email.lastIndexOf('@') + 1))) return FOREIGN_DOMAIN;
  const proven = claims.emailVerified ?? signOn.trustsAddresses;
  if (!proven) return UNPROVEN;
  const [there] = await tx.query<Found>(BY_EMAIL, [tenantId, email]);
  if (there && there.status !== 'active') return CLOSED;
  const person = there ?? (await newcomer(tx, signOn, { email, name: claims.name }, people));
  if (!person) return NOT_INVITED;
  // Somebody else's subject has this person already: an address that wandered opens nothing.
  if ((await tx.run(LINK, [tenantId, claims.issuer, claims.subject, person.id, tx.at])) !== 1) return ANOTHER_SUBJECT;
  tx.audit({
    action: 'signOn.linked',
    subject: { kind: 'Person', id: person.id },
    details: { issuer: claims.issuer, signOn: signOn.name },
  });
  return person;
}

interface Found extends KnownPerson {
  readonly status: string;
}

async function newcomer(
  tx: Tx,
  { newcomerRole: role, name: through }: SignOnRow,
  { email, name }: { email: string; name: string | undefined },
  people: PeopleRepository,
): Promise<KnownPerson | undefined> {
  if (!role || !(await people.isGiven(tx, role))) return undefined;
  const person = { id: newId(), name: (name ?? email).replace(/\s+/g, ' ').trim().slice(0, 100) || email };
  if (!(await people.add(tx, { ...person, email, passwordHash: null }))) return undefined;
  await people.grant(tx, [{ id: newId(), personId: person.id, role, unitId: null }]);
  tx.audit({
    action: 'person.provisioned',
    subject: { kind: 'Person', id: person.id },
    details: { roles: [role], signOn: through },
  });
  return person;
}

const CLOSED = refusal('PERSON_CLOSED', 'Your account here is closed.');
const NO_ADDRESS = refusal('NO_ADDRESS', 'Your company’s provider gave no e-mail address.');
const FOREIGN_DOMAIN = refusal('FOREIGN_DOMAIN', 'Your address is not of a domain that comes in this way.');
const UNPROVEN = refusal('ADDRESS_UNPROVEN', 'Your company’s provider does not say that your address is yours.');
const NOT_INVITED = refusal('NOT_INVITED', 'Nobody has given you access here yet.');
const ANOTHER_SUBJECT = refusal(
  'ANOTHER_SUBJECT',
  'Your address belongs to another account of your company’s provider.',
);

const BY_SUBJECT = `
  SELECT p.id, p.name, p.status FROM sign_on_identity i JOIN person p ON p.tenant_id = i.tenant_id AND p.id = i.person_id
  WHERE i.tenant_id = $1 AND i.issuer = $2 AND i.subject = $3`;

const BY_EMAIL = `SELECT id, name, status FROM person WHERE tenant_id = $1 AND email = $2 FOR UPDATE`;

const LINK = `
  INSERT INTO sign_on_identity (tenant_id, issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;
