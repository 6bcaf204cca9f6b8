import { ROLES } from '@clearhold/access';
import { type CaseEventDraft, outcomeWords, RESOLUTION_TITLES, type Resolution } from '@clearhold/cases';
import { HOUSE } from '../../../platform/brand/product-name.ts';

/** Whose mark a line of the history bears. */
export type Mark = 'PERSON' | 'SYSTEM' | 'ERP' | 'SUPPLIER' | 'MODEL';

const words = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const STATES: Record<string, string> = {
  open: 'Being worked on',
  waitingInternal: 'Waiting for a colleague',
  waitingSupplier: 'Waiting for the supplier',
  waitingErp: 'Waiting for the ERP',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
};

/** A line of the case's history, in words for those who work on it. */
export function eventText(event: CaseEventDraft): string {
  const step = event.title ? `“${event.title}”` : 'This step';
  const because = event.reason ? `: ${event.reason}` : '';
  switch (event.type) {
    case 'caseStarted':
      return 'Case opened';
    case 'caseStateChanged':
      return STATES[String(event.data?.to ?? event.outcome)] ?? 'Open again';
    case 'stepStarted':
      return `Next: ${step}`;
    case 'stepCompleted':
      return completed(event, step);
    case 'stepSkipped':
      return `${step} is not needed`;
    case 'stepCancelled':
      return `${step} is no longer needed`;
    case 'stepFailed':
      return `${step} did not work${because}`;
    case 'stepTimedOut':
      return `${step} was not done in time`;
    case 'stepEscalated':
      return `${step} was not done in time; the ${roleName(event.data?.role)} is asked as well`;
    case 'stepReworked':
      return `Back to ${step}${because}`;
    case 'stepRetried':
      return `Tried ${step} once more${because}`;
    case 'stepAskedAgain':
      return `${step} was not done in time and is asked again${ofTries(event)}`;
    case 'stepRetryPlanned':
      return `${step} is tried again by itself${ofTries(event)}`;
    case 'stepLeftOut':
      return `Left out ${step}${because}`;
    case 'stepCompensated':
      return `Took back what ${step} had led to, and told those concerned${because}`;
    case 'casePaused':
      return `Paused${because}`;
    case 'caseResumed':
      return `The case goes on${because}`;
    case 'caseMigrated':
      return `Goes on by version ${event.data?.to} of its steps; it began with version ${event.data?.from}`;
    case 'approvalGiven':
      return `Approved${because}`;
    case 'effectUnknown':
      return 'The ERP did not answer; whether it did what was asked is being looked up';
    case 'effectConfirmed':
      return isRecorded(event) ? 'It counts as done; no ERP was told' : 'The ERP confirmed that it is done';
    case 'factsChanged':
      return outcomeWords(event.outcome) ?? 'Something changed outside';
    case 'caseCleared':
      return 'Nothing differs any more; the case settles itself';
    case 'caseUncleared':
      return 'Something differs again; the case goes on';
    case 'caseStartedOver':
      return 'More is at risk than when it was answered; it is asked again';
    case 'caseOverridden':
      return `Decided without the remaining steps${because}`;
    case 'caseStuck':
      return 'No step is left and nothing is decided; a controller is asked to look';
    case 'caseClosed':
      return `Closed: ${RESOLUTION_TITLES[event.outcome as Resolution] ?? words(event.outcome ?? 'done')}`;
  }
}

const ofTries = ({ data }: CaseEventDraft) => (data?.number ? ` (${data.number} of ${data.of})` : '');

// A person's answer is named as its button said it; what the ERP or time brought, by what it was.
function completed({ outcome, label, reason }: CaseEventDraft, step: string): string {
  if (outcome === 'succeeded') return `${step} is done${reason ? ` (${reason})` : ''}`;
  if (outcome === 'effectConfirmed')
    return reason === RECORDED ? `${step} is not needed` : `${step} settled: The ERP confirmed it`;
  const said = label ?? outcomeWords(outcome) ?? words(outcome ?? 'done');
  return `${step} settled: ${said}${reason && reason !== said ? `: ${reason}` : ''}`;
}

/** The reference of what was written down here alone, where no ERP is connected or a phase keeps it from the ERP. */
export const RECORDED = 'recorded';
const isRecorded = ({ reason }: CaseEventDraft) => reason === RECORDED;

const roleName = (role: unknown): string =>
  ((ROLES as Record<string, { title: string }>)[String(role)]?.title ?? 'controller').toLowerCase();

export function eventMark(event: CaseEventDraft): Mark {
  if (event.by) return 'PERSON';
  if ((event.type === 'effectConfirmed' && !isRecorded(event)) || event.type === 'effectUnknown') return 'ERP';
  return 'SYSTEM';
}

/** Whose name stands beside a line: the person's, with the one for whom he acted. */
export function eventWho(event: CaseEventDraft, names: ReadonlyMap<string, string>, actorName: string): string {
  if (!event.by) return eventMark(event) === 'ERP' ? 'ERP' : HOUSE;
  const name = names.get(event.by) ?? actorName;
  return event.onBehalfOf ? `${name} for ${names.get(event.onBehalfOf) ?? 'a colleague'}` : name;
}
