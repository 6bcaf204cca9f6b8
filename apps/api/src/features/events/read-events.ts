import type { Request } from 'express';
import { Problem } from '../../platform/http/problem.ts';
import { type EventFault, type ReadEvent, readBinary, readStructured } from './cloud-event.ts';
import { type CheckedEvent, checkEvent } from './event-types.ts';

const EVENTS_MAX = 500;

/** What of a request events are read from; `body` is its JSON. */
export type EventRequest = Pick<Request, 'headers' | 'body'>;

/** The events of a request, in whichever of the three forms. One that is malformed refuses them all, by name. */
export function readEvents(request: EventRequest): CheckedEvent[] {
  const read = byForm(request);
  const checked = read.map((one) => ('faults' in one ? one : checkEvent(one.event)));
  const many = checked.length > 1;
  const faults = checked.flatMap((one, index) =>
    'faults' in one ? one.faults.map((fault) => said(fault, many ? index : undefined)) : [],
  );
  if (faults.length) throw malformed(faults.slice(0, 10).join('; '));
  return checked as CheckedEvent[];
}

function byForm(request: EventRequest): ReadEvent[] {
  const type = String(request.headers['content-type'] ?? '').toLowerCase();
  const body: unknown = request.body;
  if (type.startsWith('application/cloudevents-batch')) {
    needJson(type, 'application/cloudevents-batch+json');
    if (!Array.isArray(body)) throw malformed('a batch is a JSON array of events');
    if (body.length > EVENTS_MAX)
      throw malformed(`a batch has ${EVENTS_MAX} events at most; this one has ${body.length}`);
    return body.map(readStructured);
  }
  if (type.startsWith('application/cloudevents')) {
    needJson(type, 'application/cloudevents+json');
    return [readStructured(body)];
  }
  if (Object.keys(request.headers).some((name) => name.startsWith('ce-'))) return [readBinary(request.headers, body)];
  throw new Problem(
    400,
    'NOT_A_CLOUDEVENT',
    'Not an event',
    'The request is no CloudEvent.',
    'Send Content-Type application/cloudevents+json or application/cloudevents-batch+json, or the attributes as ce- headers.',
  );
}

function needJson(type: string, wanted: string): void {
  if (!type.startsWith(wanted))
    throw new Problem(
      415,
      'EVENT_FORMAT_UNKNOWN',
      'Unknown event format',
      'Events are read in the JSON format only.',
      `Send ${wanted}.`,
    );
}

const said = ({ at, message }: EventFault, index: number | undefined) =>
  `${index === undefined ? '' : `event ${index + 1}, `}${at}: ${message}`;

const malformed = (detail: string) =>
  new Problem(
    400,
    'EVENT_MALFORMED',
    'An event is malformed',
    detail,
    'Mend what is named and send it again; nothing was taken in.',
  );
