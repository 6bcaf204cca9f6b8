import { z } from 'zod';
import { isAddress } from '../address.ts';
import type { DirectoryPerson } from './directory-store.ts';
import { ScimError } from './scim-error.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** What a directory says of a person. */
export interface WantedPerson {
  readonly email: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly isActive: boolean;
}

/** Whether a directory's truth is true: some write it as a word. */
const truth = z
  .union([z.boolean(), z.string().regex(/^(true|false)$/i)])
  .transform((it) => String(it).toLowerCase() === 'true');
const words = z.string().max(300);

const schema = z.object({
  userName: words,
  externalId: words.nullish(),
  displayName: words.nullish(),
  active: truth.nullish(),
  name: z.object({ formatted: words.nullish(), givenName: words.nullish(), familyName: words.nullish() }).nullish(),
});

/** Reads a User resource (RFC 7643, 4.1); attributes that we keep nothing of are passed over. */
export function readUser(body: unknown): WantedPerson {
  const read = schema.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ScimError(400, `${issue?.path.join('.') || 'body'}: ${issue?.message}.`, 'invalidValue');
  }
  const { userName, externalId, displayName, active, name } = read.data;
  const email = userName.trim().toLowerCase();
  if (!isAddress(email)) throw new ScimError(400, 'userName: an e-mail address is needed.', 'invalidValue');
  const full = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  const shown = (displayName || name?.formatted || full || email).replace(/\s+/g, ' ').trim().slice(0, 100);
  return { email, name: shown, externalId: externalId ?? null, isActive: active ?? true };
}

/** A person as a User resource. */
export function userOf(person: DirectoryPerson, base: string) {
  const { id, name, email, externalId, status, createdAt, roles } = person;
  return {
    schemas: [USER],
    id,
    ...(externalId && { externalId }),
    userName: email,
    displayName: name,
    name: { formatted: name },
    active: status === 'active',
    emails: [{ value: email, type: 'work', primary: true }],
    groups: roles.map((role) => ({ value: role, $ref: `${base}/Groups/${role}` })),
    meta: { resourceType: 'User', created: createdAt.toISOString(), location: `${base}/Users/${id}` },
  };
}
