import { createHash } from 'node:crypto';
import { TEST_TYPE, TOLD_EVENTS } from './event-catalogue.ts';

/** An entry of a tenant's log, as far as webhooks are told of it. */
export interface LogEntry {
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The tenant whose event it is; `address` is that of its pages. */
export interface Teller {
  readonly tenantId: string;
  readonly slug: string;
  readonly address: string;
}

/** An event as it is sent: its id, its type, and the very text of the CloudEvent. */
export interface ShapedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
}

/** The same entry is always the same event: its id comes of the tenant and the entry's place in the log. */
export function shapeEvent(teller: Teller, entry: LogEntry, forPartner: boolean): ShapedEvent {
  const { type, fields } = TOLD_EVENTS[entry.action]!;
  const subject = { kind: entry.subjectKind, id: entry.subjectId };
  const own = Object.fromEntries(
    fields.flatMap((name) => (name in entry.details ? [[name, entry.details[name]]] : [])),
  );
  const data = forPartner ? { ...subject, tenant: { id: teller.tenantId, slug: teller.slug } } : { ...subject, ...own };
  return envelope(teller, {
    id: idOf(`${teller.tenantId}:${entry.seq}`),
    type,
    subject: entry.subjectId,
    time: entry.at,
    data,
  });
}

/** What is sent when somebody tries a webhook. */
export const shapeTest = (teller: Teller, key: string, time: Date): ShapedEvent =>
  envelope(teller, {
    id: idOf(key),
    type: TEST_TYPE,
    subject: null,
    time,
    data: { message: 'A test. Nothing happened.' },
  });

function envelope(
  { address }: Teller,
  { id, type, subject, time, data }: { id: string; type: string; subject: string | null; time: Date; data: object },
): ShapedEvent {
  const event = {
    ...{ specversion: '1.0', id, source: address, type },
    ...(subject && { subject }),
    ...{ time: time.toISOString(), datacontenttype: 'application/json', data },
  };
  return { eventId: id, type, body: JSON.stringify(event) };
}

const idOf = (text: string) => `evt_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
