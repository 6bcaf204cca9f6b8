import { money } from '@clearhold/kernel';
import {
  type Actor,
  type Advance,
  type AuthorityUsed,
  advance,
  type CaseFacts,
  type Command,
  type EngineOptions,
  type Playbook,
  type PlaybookEvent,
  type PlaybookState,
  startPlaybook,
} from '../src/index.ts';

/** Omits `id` from each kind of event. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

export const NOW = '2026-06-01T08:00:00.000Z';
export const buyer: Actor = { personId: 'buyer-1', roles: ['buyer'] };
export const receiver: Actor = { personId: 'receiver-1', roles: ['receiver'] };
export const analyst: Actor = { personId: 'analyst-1', roles: ['analyst'] };
export const approver: Actor = { personId: 'approver-1', roles: ['approver'] };
export const controller: Actor = { personId: 'controller-1', roles: ['controller'] };

export const facts = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  caseId: 'case-1',
  codes: ['AP.MATCH.PRICE'],
  openExceptions: ['AP.MATCH.PRICE'],
  amountAtRisk: money('120', 'EUR'),
  ...more,
});

export const authorityOf = (actor: Actor, personsRequired = 1): AuthorityUsed => ({
  personId: actor.personId,
  role: actor.roles[0] ?? '',
  amount: money('120', 'EUR'),
  personsRequired,
});

/** A case played through in a test: sends events one by one and keeps all that came of them. */
export class Play {
  state: PlaybookState;
  readonly commands: Command[] = [];
  readonly playbook: Playbook;
  facts: CaseFacts;
  #count = 0;

  constructor(
    playbook: Playbook,
    given: CaseFacts = facts(),
    private readonly options: EngineOptions = {},
  ) {
    this.playbook = playbook;
    this.facts = given;
    const first = startPlaybook(playbook, given, NOW, options);
    this.state = first.state;
    this.commands.push(...first.commands);
  }

  /** Sends an event that must be taken. */
  send(event: WithoutId<PlaybookEvent>): Advance {
    this.#count += 1;
    const result = advance(
      this.playbook,
      this.state,
      { id: `event-${this.#count}`, ...event } as PlaybookEvent,
      this.facts,
      NOW,
      this.options,
    );
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
    this.state = result.value.state;
    this.commands.push(...result.value.commands);
    return result.value;
  }

  /** The code an event is refused with, or null. */
  refusal(event: WithoutId<PlaybookEvent>): string | null {
    const given = { id: 'refused', ...event } as PlaybookEvent;
    const result = advance(this.playbook, this.state, given, this.facts, NOW);
    return result.ok ? null : result.error.code;
  }

  answer(stepId: string, outcome: string, by: Actor, values?: Record<string, unknown>): Advance {
    return this.send({ type: 'taskCompleted', stepId, outcome, by, reason: 'As agreed.', values });
  }

  approve(by: Actor, personsRequired = 1): Advance {
    const authority = authorityOf(by, personsRequired);
    return this.send({ type: 'approvalDecided', stepId: 'approve', decision: 'approved', by, authority });
  }

  effect(stepId: string): void {
    const attempt = this.state.steps[stepId]?.attempt ?? 0;
    this.send({ type: 'effectSucceeded', stepId, attempt });
    this.send({ type: 'effectConfirmed', stepId, attempt });
  }

  effects(): string[] {
    return this.commands.flatMap((command) => (command.type === 'performEffect' ? [command.action] : []));
  }

  status(stepId: string): string | undefined {
    return this.state.steps[stepId]?.status;
  }
}
