import { shapeWords } from '@clearhold/kernel';
import { z } from 'zod';
import { isAddress } from '../address.ts';
import type { DirectoryPerson } from './directory-store.ts';
import { ScimError } from './scim-error.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** What a directory says of a person. */
export interface WantedPerson {
  readonly email: string;
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly externalId: string | null;
  readonly isActive: boolean;
}

/** Whether a directory's truth is true: some write it as a word. */
const truth = z
  .union([z.boolean(), z.string().regex(/^(true|false)$/i)])
  .transform((it) => String(it).toLowerCase() === 'true');
const words = z.string().max(300);
const part = words.transform((it) => it.replace(/\s+/g, ' ').trim().slice(0, 100));

const schema = z.object({
  userName: words,
  externalId: words.nullish(),
  displayName: part.nullish(),
  active: truth.nullish(),
  name: z.object({ formatted: part.nullish(), givenName: part.nullish(), familyName: part.nullish() }).nullish(),
});
type Name = Pick<DirectoryPerson, 'name' | 'givenName' | 'familyName'>;

/**
 * Reads a User resource (RFC 7643, 4.1), attributes that we keep nothing of are passed over. `before`: the person it changes;
 * there is one name here, so what the directory changed of it decides: the shown name, the whole one, or a part.
 */
export function readUser(body: unknown, before?: Name): WantedPerson {
  const read = schema.safeParse(body, { error: shapeWords });
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new ScimError(400, `${issue?.path.join('.') || 'body'}: ${issue?.message}.`, 'invalidValue');
  }
  const { userName, externalId, displayName, active, name } = read.data;
  const email = userName.trim().toLowerCase();
  if (!isAddress(email)) throw new ScimError(400, 'userName: an e-mail address is needed.', 'invalidValue');
  const parts = { givenName: name?.givenName || null, familyName: name?.familyName || null };
  const full = [parts.givenName, parts.familyName].filter(Boolean).join(' ');
  const isPartNew = parts.givenName !== before?.givenName || parts.familyName !== before?.familyName;
  const chosen =
    [displayName, name?.formatted, isPartNew && full].find((it) => it && it !== before?.name) ||
    [displayName, name?.formatted, full, email].find(Boolean);
  return {
    email,
    name: chosen!.slice(0, 100),
    ...parts,
    externalId: externalId ?? null,
    isActive: active ?? true,
  };
}

/** A person as a User resource. */
export function userOf(person: DirectoryPerson, base: string) {
  const { id, name, givenName, familyName, email, externalId, status, createdAt, roles } = person;
  return {
    schemas: [USER],
    id,
    ...(externalId && { externalId }),
    userName: email,
    displayName: name,
    name: { formatted: name, ...(givenName && { givenName }), ...(familyName && { familyName }) },
    active: status === 'active',
    emails: [{ value: email, type: 'work', primary: true }],
    groups: roles.map((role) => ({ value: role, $ref: `${base}/Groups/${role}` })),
    meta: { resourceType: 'User', created: createdAt.toISOString(), location: `${base}/Users/${id}` },
  };
}
