import { withoutBankData } from './bank-data.ts';
import { canonicalJson, type Json } from './canonical.ts';

/**
 * Who did it. `actAs` is for whom partner staff looked in: the tenant's person who consented, or the tenant's id where nobody
 * was asked.
 */
export interface AuditActor {
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
  readonly actAs?: string;
}

/** One row of a tenant's log. It is stored as its body, verbatim, and never rewritten. */
export interface AuditEntry {
  readonly tenantId: string;
  /** 1, 2, 3 … without gaps, per tenant; 0 while the database has not numbered it yet. */
  readonly seq: number;
  /** The instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly at: string;
  readonly actor: AuditActor;
  /** What was done, as `subject.past-tense`: `case.released`. */
  readonly action: string;
  /** On what; the id is empty where the act has no object, like a sign-in that failed. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly correlationId: string;
  /** Facts of the act, JSON values. Ids instead of personal data; bank data never (see `withoutBankData`). */
  readonly details: { readonly [key: string]: unknown };
}

/** Everything but the number, which the database gives. */
export type UnnumberedEntry = Omit<AuditEntry, 'seq'>;

/** The most a body may weigh, in UTF-16 code units. */
export const BODY_LENGTH_MAX = 65_536;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * The body in two halves: the number stands between them, `before || seq || after`. So a database can number, hash and
 * store an entry in one statement. Throws RangeError on an empty field, an instant in another form, a body over
 * `BODY_LENGTH_MAX`, and whatever `canonicalJson` or `withoutBankData` refuse.
 */
export function bodyAroundSeq(entry: UnnumberedEntry): { readonly before: string; readonly after: string } {
  const { tenantId, at, actor, action, subject, correlationId, details } = entry;
  const needed = { tenantId, action, correlationId, 'actor.kind': actor.kind, 'actor.id': actor.id };
  for (const [name, value] of Object.entries({ ...needed, 'subject.kind': subject.kind })) {
    if (typeof value !== 'string' || value === '') throw new RangeError(`audit entry without ${name}`);
  }
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at))) throw new RangeError(`audit entry: not an instant: ${at}`);
  const who: Json = { kind: actor.kind, id: actor.id, name: actor.name, actAs: actor.actAs };
  const first = canonicalJson({ action, actor: who, at, correlationId, details: withoutBankData(details as Json) });
  const last = canonicalJson({ subject: { kind: subject.kind, id: subject.id }, tenantId });
  if (first.length + last.length > BODY_LENGTH_MAX - 32) throw new RangeError('audit entry: too long');
  // Members are sorted: action, actor, at, correlationId, details | seq | subject, tenantId.
  return { before: `${first.slice(0, -1)},"seq":`, after: `,${last.slice(1)}` };
}

/** The canonical JSON of an entry: what is hashed, stored and exported. Throws RangeError as `bodyAroundSeq` does. */
export function entryBody(entry: AuditEntry): string {
  if (!Number.isSafeInteger(entry.seq) || entry.seq < 0) throw new RangeError(`not an entry number: ${entry.seq}`);
  const { before, after } = bodyAroundSeq(entry);
  return `${before}${entry.seq}${after}`;
}

/** An entry back from its body. Throws SyntaxError on text that is no JSON. */
export function readBody(body: string): AuditEntry {
  return JSON.parse(body) as AuditEntry;
}
