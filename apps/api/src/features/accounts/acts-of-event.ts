import type { BankChangeAct, Playbook, PlaybookEvent } from '@clearhold/cases';

/** What is known beside the event: when it is, who showed who he is, and since when the number called is on record. */
export interface Known {
  readonly at: string;
  readonly isConfirmed: boolean;
  readonly contactSince: string | undefined;
}

/**
 * What a case's event means for the bank details that it is about. An answer that leads to their verification is evidence,
 * call and check at once, whatever its step is called; one that rejects them refuses them; most events mean nothing to them.
 */
export function actsOfEvent(playbook: Playbook, event: PlaybookEvent, known: Known): BankChangeAct[] {
  const { at, isConfirmed, contactSince } = known;
  if (event.type === 'approvalDecided') {
    const type = DECISIONS[event.decision];
    return [{ type, by: event.by.personId, at }];
  }
  if (event.type !== 'taskCompleted') return [];
  const by = event.by.personId;
  const step = playbook.steps.find(({ id }) => id === event.stepId);
  const chosen = step && 'outcomes' in step ? step.outcomes.find(({ key }) => key === event.outcome) : undefined;
  const resolution = chosen && 'resolution' in chosen ? chosen.resolution : undefined;
  if (resolution === 'rejectedToSupplier') return [{ type: 'refuse', by, at }];
  if (resolution !== 'bankVerified') return [];
  const how = event.values?.ownerCheck;
  return [
    { type: 'bringForward', by, at, isConfirmed },
    { type: 'callBack', by, at, contactSince },
    { type: 'checkOwner', by, at, how: typeof how === 'string' ? how : undefined },
  ];
}

const DECISIONS = { approved: 'approve', rejected: 'refuse', sentBack: 'sendBack' } as const;
