import { HOUSE } from '../../../platform/brand/product-name.ts';
import type { DocumentRow, EffectRow, EventRow, LetterRow, MailRow, TraceRows } from './trace-rows.ts';

/** One station of a matter; `endedAt` is null while it lasts, and its beginning where it took no time. */
export interface Hop {
  readonly id: string;
  readonly kind: string;
  readonly state: 'DONE' | 'OPEN' | 'FAILED';
  readonly mark: string;
  readonly who: string;
  readonly what: string;
  readonly note: string | null;
  readonly at: Date;
  readonly endedAt: Date | null;
  readonly attempts: number | null;
}

/** The stations of a matter in order of time: at one instant in the order in which they follow from each other. */
export function hopsOf(rows: TraceRows): Hop[] {
  const cases = new Map<string, EventRow[]>();
  for (const { of } of rows.events) if (!cases.has(of)) cases.set(of, []);
  for (const event of rows.events) cases.get(event.of)!.push(event);
  const hops = [
    ...rows.documents.flatMap(ofDocument),
    ...[...cases.values()].flatMap(ofCase),
    ...rows.effects.map(ofEffect),
    ...rows.mails.map(ofMail),
    ...rows.letters.map(ofLetter),
  ];
  return hops
    .map((hop, place) => ({ hop, place }))
    .sort((a, b) => a.hop.at.getTime() - b.hop.at.getTime() || a.place - b.place)
    .map(({ hop }) => hop);
}

const SYSTEM = { mark: 'SYSTEM', who: HOUSE, note: null, attempts: null, state: 'DONE' } as const;

function ofDocument({ of, channel, format, status, receivedAt, processedAt }: DocumentRow): Hop[] {
  const arrived = {
    ...SYSTEM,
    id: `arrived ${of}`,
    kind: 'ARRIVED',
    what: CHANNELS[channel] ?? 'The document came in',
  };
  const isRefused = status === 'rejected';
  const read = {
    ...SYSTEM,
    id: `read ${of}`,
    kind: 'READ',
    what: isRefused ? 'Could not be read' : 'Waited for its turn, was read and judged',
    note: format,
    state: isRefused ? 'FAILED' : processedAt ? 'DONE' : 'OPEN',
  } as const;
  return [
    { ...arrived, at: receivedAt, endedAt: receivedAt },
    { ...read, at: receivedAt, endedAt: processedAt },
  ];
}

const CHANNELS: Readonly<Record<string, string>> = {
  api: 'Came in over the API',
  cli: 'Came in over the command line',
  email: 'Came in by e-mail',
  portal: 'Came in over the portal',
  sftp: 'Came in by SFTP',
  supplier: 'Came in from the supplier’s page',
};

const ENDS: ReadonlySet<string> = new Set([
  'stepCompleted',
  'stepCancelled',
  'stepFailed',
  'stepTimedOut',
  'stepLeftOut',
  'stepReworked',
]);
/** Told by the stations beside them. */
const SILENT: ReadonlySet<string> = new Set(['caseStateChanged', 'stepSkipped', 'stepCancelled', 'effectConfirmed']);
const KINDS: Readonly<Record<string, string>> = {
  caseStarted: 'OPENED',
  caseClosed: 'CLOSED',
  effectDone: 'REPLY',
  effectRefused: 'REPLY',
  effectUnknown: 'REPLY',
};
const FAULTS: ReadonlySet<string> = new Set(['stepFailed', 'effectRefused', 'effectUnknown', 'caseStuck']);

/** A step's beginning and its end are one station; whatever else happened is one of its own. */
function ofCase(events: readonly EventRow[]): Hop[] {
  const told = new Set<EventRow>();
  return events.flatMap((event, place) => {
    if (told.has(event) || SILENT.has(event.type)) return [];
    if (event.type !== 'stepStarted') return [moment(event)];
    const end = events.slice(place + 1).find(({ type, stepId }) => stepId === event.stepId && ENDS.has(type));
    if (end) told.add(end);
    return [stepBetween(event, end)];
  });
}

const moment = ({ of, seq, type, mark, who, text, at }: EventRow): Hop => ({
  ...{ id: `event ${of} ${seq}`, mark, who, what: text, note: null, at, endedAt: at, attempts: null },
  kind: KINDS[type] ?? 'EVENT',
  state: FAULTS.has(type) ? 'FAILED' : 'DONE',
});

function stepBetween(start: EventRow, end: EventRow | undefined): Hop {
  const { of, seq, at } = start;
  const { mark, who } = end ?? start;
  const isFault = end?.type === 'stepFailed' || end?.type === 'stepTimedOut';
  return {
    ...{ id: `event ${of} ${seq}`, kind: 'STEP', mark, who, at, attempts: null },
    what: start.text.replace(/^Next: /, ''),
    note: end?.text ?? null,
    endedAt: end?.at ?? null,
    state: isFault ? 'FAILED' : end ? 'DONE' : 'OPEN',
  };
}

const ASKED: Readonly<Record<string, string>> = {
  releaseHold: 'The ERP is asked to release the invoice',
  rejectInvoice: 'The ERP is asked to reverse the invoice',
  readBlock: 'The ERP is asked whether it still holds the invoice',
};

const ofEffect = ({ key, kind, state, attempts, reference, message, claimedAt, closedAt }: EffectRow): Hop => ({
  ...{ id: `effect ${key}`, kind: 'EFFECT', mark: 'ERP', who: 'ERP', attempts, at: claimedAt },
  what: ASKED[kind] ?? 'The ERP is asked',
  note: state === 'done' ? reference && `Confirmed as ${reference}` : message,
  endedAt: state === 'done' || state === 'refused' ? closedAt : null,
  state: state === 'done' ? 'DONE' : state === 'claimed' ? 'OPEN' : 'FAILED',
});

const ofMail = ({ id, state, error, createdAt, sentAt }: MailRow): Hop => ({
  ...SYSTEM,
  ...{ id: `mail ${id}`, kind: 'MAIL', what: 'A mail about the case', note: error, at: createdAt },
  endedAt: sentAt,
  state: sentAt ? 'DONE' : state === 'failed' ? 'FAILED' : 'OPEN',
});

const ofLetter = ({ id, kind, cause, attempts, failedAt, endedAt, discarded }: LetterRow): Hop => ({
  ...SYSTEM,
  ...{ id: `work ${id}`, kind: 'FAILED_WORK', attempts, at: failedAt, endedAt },
  what: endedAt ? `Work failed (${kind}) and was ${discarded ? 'put aside' : 'run again'}` : `Work failed (${kind})`,
  note: cause,
  state: endedAt ? 'DONE' : 'FAILED',
});
