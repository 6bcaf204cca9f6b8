import { type CaseEventDraft, RESOLUTION_TITLES, type Resolution } from '@clearhold/cases';

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

/** A line of the case's history in words. */
export function eventText(event: CaseEventDraft): string {
  const step = event.title ? `“${event.title}”` : 'The step';
  const because = event.reason ? `: ${event.reason}` : '';
  switch (event.type) {
    case 'caseStarted':
      return 'Case opened';
    case 'caseStateChanged':
      return STATES[String(event.data?.to ?? event.outcome)] ?? 'Open again';
    case 'stepStarted':
      return `${step} started`;
    case 'stepCompleted':
      return `${step} done${event.outcome ? `: ${event.label ?? words(event.outcome)}` : ''}${because}`;
    case 'stepSkipped':
      return `${step} skipped${because}`;
    case 'stepCancelled':
      return `${step} no longer needed`;
    case 'stepFailed':
      return `${step} failed${because}`;
    case 'stepTimedOut':
      return `${step} was not answered in time`;
    case 'stepEscalated':
      return `${step} escalated${because}`;
    case 'stepReworked':
      return `${step} sent back${because}`;
    case 'stepRetried':
      return `${step} tried again${because}`;
    case 'approvalGiven':
      return `Approved${because}`;
    case 'effectUnknown':
      return 'The ERP did not answer; whether it acted is being looked up';
    case 'effectConfirmed':
      return 'The ERP confirmed';
    case 'factsChanged':
      return `New facts: ${words(event.outcome ?? 'changed outside')}`;
    case 'caseCleared':
      return 'The discrepancy is gone; the case clears itself';
    case 'caseUncleared':
      return 'The discrepancy is back; the case goes on';
    case 'caseOverridden':
      return `Overrode the playbook${because}`;
    case 'caseStuck':
      return `The playbook has no way on${because}`;
    case 'caseClosed':
      return `Closed: ${RESOLUTION_TITLES[event.outcome as Resolution] ?? words(event.outcome ?? 'done')}`;
  }
}

export function eventMark(event: CaseEventDraft): Mark {
  if (event.by) return 'PERSON';
  if (event.type === 'effectConfirmed' || event.type === 'effectUnknown') return 'ERP';
  return 'SYSTEM';
}

/** Whose name stands beside a line: the person's, with the one for whom he acted. */
export function eventWho(event: CaseEventDraft, names: ReadonlyMap<string, string>, actorName: string): string {
  if (!event.by) return eventMark(event) === 'ERP' ? 'ERP' : 'Clearhold';
  const name = names.get(event.by) ?? actorName;
  return event.onBehalfOf ? `${name} for ${names.get(event.onBehalfOf) ?? 'a colleague'}` : name;
}
