/** JSON as values: what may stand in an audit entry. Undefined properties are left out, as JSON does. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

const DEPTH_MAX = 32;

function text(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new RangeError(`${path}: half a surrogate pair has no UTF-8 form`);
  return JSON.stringify(value);
}

function write(value: Json, path: string, depth: number): string {
  if (depth > DEPTH_MAX) throw new RangeError(`${path}: deeper than ${DEPTH_MAX}`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${path}: not a finite number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, i) => write(item, `${path}[${i}]`, depth + 1)).join(',')}]`;
  const plain = typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!plain) throw new RangeError(`${path}: not a JSON value`);
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = (value as { [key: string]: Json | undefined })[key];
    if (member !== undefined) members.push(`${text(key, path)}:${write(member, `${path}.${key}`, depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * The one text of a JSON value, by RFC 8785 (JCS): no white space, members sorted by the UTF-16 code units of their
 * names, numbers and strings as ECMAScript writes them. Throws RangeError, naming the path, on what JSON cannot hold
 * (NaN, dates, functions), on lone surrogates, and beyond 32 levels.
 */
export function canonicalJson(value: Json): string {
  return write(value, '$', 0);
}
