import { v7, validate } from 'uuid';

declare const brand: unique symbol;

/** A string that was checked to be an id of kind K; plain strings do not pass for one. */
export type Id<K extends string = string> = string & { readonly [brand]: K };

export type TenantId = Id<'Tenant'>;
export type PartnerId = Id<'Partner'>;
export type BusinessUnitId = Id<'BusinessUnit'>;
export type PersonId = Id<'Person'>;
export type SupplierId = Id<'Supplier'>;
export type DocumentId = Id<'Document'>;
export type CaseId = Id<'Case'>;

/** The scope above all partners. Its id is fixed so that every installation inherits from the same root. */
export const PLATFORM_ID = '00000000-0000-7000-8000-000000000000' as TenantId;

/** A new UUIDv7 (RFC 9562): sorts by creation time, so that B-tree inserts stay at the right edge. */
export function newId<K extends string>(): Id<K> {
  return v7() as Id<K>;
}

/** True for any UUID in its usual 36-character text form. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && validate(value);
}

/** Reads an id from outside. Throws RangeError that names `what` when the text is no UUID. */
export function parseId<K extends string>(value: unknown, what: K | string): Id<K> {
  if (isId(value)) return value.toLowerCase() as Id<K>;
  throw new RangeError(`${what}: not an id (a UUID is expected)`);
}
