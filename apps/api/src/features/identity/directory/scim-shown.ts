import type { Request } from 'express';

const ALWAYS = new Set(['schemas', 'id']);
const OWN = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;
type Names = ReadonlySet<string>;

/** Whether an answer leaves an attribute out; what nobody sees need not be read. */
export function isLeftOut({ query }: Pick<Request, 'query'>, name: string): boolean {
  const only = namesOf(query.attributes);
  if (only && ![...only].some((one) => one === name || one.startsWith(`${name}.`))) return true;
  return namesOf(query.excludedAttributes)?.has(name) ?? false;
}

/** A resource with those attributes that were asked for, or without those that were not wanted (RFC 7644, 3.9); never without its id. */
export function shown<R extends object>(resource: R, { query }: Pick<Request, 'query'>): Partial<R> {
  const only = namesOf(query.attributes);
  const without = namesOf(query.excludedAttributes);
  const kept = only ? picked(resource, only) : resource;
  return (without ? reduced(kept, without) : kept) as Partial<R>;
}

/** The names in small letters, without a schema's; undefined where nothing is said. */
function namesOf(said: unknown): Names | undefined {
  const all = (Array.isArray(said) ? said : [said]).filter((it) => typeof it === 'string').join(',');
  const names = all.split(',').map((name) => name.trim().toLowerCase().replace(OWN, ''));
  const named = names.filter(Boolean);
  return named.length > 0 ? new Set(named) : undefined;
}

const entriesOf = (value: object, change: (key: string, value: unknown) => unknown): object =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, own]) => [key, ALWAYS.has(key) ? own : change(key.toLowerCase(), own)])
      .filter(([, own]) => own !== undefined),
  );

/** The part of each name that stands below `key`. */
const below = (names: Names, key: string): Names | undefined => {
  const found = [...names].filter((name) => name.startsWith(`${key}.`)).map((name) => name.slice(key.length + 1));
  return found.length > 0 ? new Set(found) : undefined;
};

const within = (value: unknown, change: (part: object) => object): unknown => {
  if (Array.isArray(value)) return value.map((part) => within(part, change));
  return typeof value === 'object' && value !== null ? change(value) : value;
};

const picked = (value: object, names: Names): object =>
  entriesOf(value, (key, own) => {
    if (names.has(key)) return own;
    const parts = below(names, key);
    return parts && within(own, (part) => picked(part, parts));
  });

const reduced = (value: object, names: Names): object =>
  entriesOf(value, (key, own) => {
    if (names.has(key)) return undefined;
    const parts = below(names, key);
    return parts ? within(own, (part) => reduced(part, parts)) : own;
  });
