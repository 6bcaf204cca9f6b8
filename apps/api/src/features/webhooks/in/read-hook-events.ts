import { Problem } from '../../../platform/http/problem.ts';
import { type CheckedEvent, type EventRequest, readEvents } from '../../events/index.ts';

/**
 * The events of a signed message: CloudEvents in any of their forms, or the body that Standard Webhooks suggests (`type`,
 * `timestamp`, `data`, and `subject` where the type needs one), which becomes one event with the message's id.
 */
export function readHookEvents(
  headers: EventRequest['headers'],
  bytes: Buffer,
  { id, source }: { id: string; source: string },
): CheckedEvent[] {
  const body = parse(bytes);
  if (isCloudEvent(headers)) return readEvents({ headers, body });
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return readEvents({ headers, body });
  const { type, timestamp, subject, data } = body as Record<string, unknown>;
  if ('specversion' in body) return readEvents({ headers: STRUCTURED, body });
  const event = { specversion: '1.0', id, source, type, time: timestamp, subject, data };
  return readEvents({
    headers: STRUCTURED,
    body: Object.fromEntries(Object.entries(event).filter(([, v]) => v !== undefined)),
  });
}

const STRUCTURED = { 'content-type': 'application/cloudevents+json' };

const isCloudEvent = (headers: EventRequest['headers']) =>
  String(headers['content-type'] ?? '')
    .toLowerCase()
    .startsWith('application/cloudevents') || Object.keys(headers).some((name) => name.startsWith('ce-'));

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, 'BAD_JSON', 'Not JSON', 'The body is not JSON that can be read.', 'Send JSON in UTF-8.');
  }
}
