import { z } from 'zod';

// Attribute rules of CloudEvents 1.0.2. A source is ASCII by RFC 3986; lengths keep the key of the table indexable.
const uriReference = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[!-~]+$/, 'a URI reference is expected: printable ASCII without spaces');
const attributes = z.object({
  specversion: z.literal('1.0', '"1.0" is expected'),
  id: z.string().min(1).max(250),
  source: uriReference,
  type: z.string().min(1).max(250),
  subject: z.string().min(1).max(500).optional(),
  time: z.iso
    .datetime({ offset: true, message: 'an instant as in RFC 3339 is expected, such as 2026-11-22T09:30:00Z' })
    .optional(),
  datacontenttype: z
    .string()
    .max(200)
    .regex(/^[\w.+-]+\/[\w.+-]+\s*(;.*)?$/, 'a media type is expected')
    .optional(),
  dataschema: uriReference.optional(),
});

/** An event as it is kept: its attributes, extensions among them, and its data as JSON. */
export interface CloudEvent extends z.output<typeof attributes> {
  readonly data?: unknown;
  readonly extensions: Readonly<Record<string, string | number | boolean>>;
}

/** What is wrong with an event: the attribute, and why. */
export interface EventFault {
  readonly at: string;
  readonly message: string;
}

export type ReadEvent = { readonly event: CloudEvent } | { readonly faults: readonly EventFault[] };

const RESERVED = new Set(['data', 'data_base64', ...Object.keys(attributes.shape)]);
const JSON_TYPE = /^[^/]+\/([\w.-]+\+)?json\s*(;|$)/i;

/** One event in the structured form: a JSON object with all attributes and the data. */
export function readStructured(given: unknown): ReadEvent {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return fault('event', 'a JSON object is expected');
  const { data, data_base64: coded, ...rest } = given as Record<string, unknown>;
  if (data !== undefined && coded !== undefined)
    return fault('data', 'either data or data_base64 may be there, not both');
  // In JSON an attribute that is null counts as absent.
  const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  if (coded === undefined) return readEvent(named, data);
  const decoded = decode(coded, String(named.datacontenttype ?? 'application/json'));
  return 'faults' in decoded ? decoded : readEvent(named, decoded.data);
}

/** One event in the binary form: attributes in `ce-` headers, the body is the data. */
export function readBinary(headers: Readonly<Record<string, string | string[] | undefined>>, data: unknown): ReadEvent {
  const named: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('ce-')) named[name.slice(3)] = plainOf(String(value));
  }
  if (headers['content-type']) named.datacontenttype = headers['content-type'];
  return readEvent(named, data);
}

function readEvent(named: Record<string, unknown>, data: unknown): ReadEvent {
  const faults: EventFault[] = [];
  const read = attributes.safeParse(named);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const at = issue.path.join('.') || 'event';
      faults.push({ at, message: named[at] === undefined ? 'is required' : issue.message });
    }
  }
  const extensions: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(named)) {
    if (RESERVED.has(name)) continue;
    if (!/^[a-z0-9]{1,50}$/.test(name))
      faults.push({
        at: name.slice(0, 60),
        message: 'the name of an attribute has lower-case letters and digits only',
      });
    else if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isInteger(value))
      faults.push({ at: name, message: 'a text, an integer or a boolean is expected' });
    else extensions[name] = value as string | number | boolean;
  }
  const type = read.success ? read.data.datacontenttype : undefined;
  if (type && data !== undefined && !JSON_TYPE.test(type))
    faults.push({ at: 'datacontenttype', message: 'data is taken as JSON only' });
  const unfit = whyUnfit({ named, data });
  if (unfit) faults.push({ at: 'data', message: unfit });
  if (!read.success || faults.length) return { faults };
  return { event: { ...read.data, extensions, ...(data === undefined ? {} : { data }) } };
}

function decode(coded: unknown, type: string): { data: unknown } | { faults: EventFault[] } {
  if (typeof coded !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(coded))
    return fault('data_base64', 'Base64 is expected');
  if (!JSON_TYPE.test(type)) return fault('datacontenttype', 'data is taken as JSON only');
  try {
    return { data: JSON.parse(Buffer.from(coded, 'base64').toString('utf8')) };
  } catch {
    return fault('data_base64', 'what it holds is not JSON');
  }
}

const fault = (at: string, message: string): { faults: EventFault[] } => ({ faults: [{ at, message }] });

// Header values are percent-encoded where they are not plain ASCII (HTTP protocol binding, 3.1.3.2).
function plainOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const DEPTH_MAX = 60;

/** Why a value cannot be kept as JSON: characters that no database text holds, or nesting that nobody means. */
function whyUnfit(value: unknown, depth = 0): string | undefined {
  if (depth > DEPTH_MAX) return `nested deeper than ${DEPTH_MAX} levels`;
  if (typeof value === 'string')
    return value.includes('\u0000') || !isWellFormed(value) ? 'a NUL or a broken character is in a text' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const why = whyUnfit(key) ?? whyUnfit(inner, depth + 1);
    if (why) return why;
  }
  return undefined;
}

const isWellFormed = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
