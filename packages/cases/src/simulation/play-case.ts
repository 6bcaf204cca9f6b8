import { advance, startPlaybook } from '../engine/advance.ts';
import type { Command } from '../engine/commands.ts';
import type { PlaybookEvent } from '../engine/events.ts';
import { isClosed, type PlaybookState } from '../engine/state.ts';
import type { EngineOptions } from '../engine/turn.ts';
import type { Playbook, Step } from '../playbook/definition.ts';
import type { Habits } from './habits.ts';
import { likelyEvent } from './likely-event.ts';
import { between, type PastCase } from './past-case.ts';

/** More than this happens to no case; what would go on beyond it is not told. */
const MAX_HAPPENINGS = 400;

/** A task that people would have had. */
export interface PlayedTask {
  readonly role: string;
  readonly openedAt: string;
  readonly doneAt: string;
}

/** A past case as it would have gone. */
export interface Played {
  readonly closedAt: string;
  readonly tasks: readonly PlayedTask[];
}

interface Happening {
  readonly at: string;
  readonly event: PlaybookEvent;
}

/**
 * Plays a past case through a playbook with the engine itself: each step takes the time and the answer that it had in
 * the case, else what is usual for it; time limits count as they would. Null where it comes to no end.
 */
export function playCase(past: PastCase, wanted: Playbook, habits: Habits, options: EngineOptions = {}): Played | null {
  const playbook = withoutForms(wanted);
  const first = startPlaybook(playbook, past.facts, past.openedAt, options);
  const play = { playbook, state: first.state, facts: past.facts, now: past.openedAt };
  const ahead: Happening[] = past.cleared ? [clearing(past, past.cleared)] : [];
  const begun = new Set<string>();
  const tasks: PlayedTask[] = [];
  follow(first.commands);
  for (let count = 0; count < MAX_HAPPENINGS && !isClosed(play.state); count += 1) {
    ahead.sort((a, b) => between(b.at, a.at));
    const next = ahead.shift();
    if (!next) return null;
    if (!stillMatters(play.state, next.event)) continue;
    const facts = next.event.id === 'cleared' ? { ...play.facts, openExceptions: [] } : play.facts;
    const moved = advance(playbook, play.state, next.event, facts, next.at, options);
    if (!moved.ok) continue;
    note(tasks, playbook, play.state, next);
    Object.assign(play, { state: moved.value.state, facts, now: next.at });
    follow(moved.value.commands);
  }
  return isClosed(play.state) ? { closedAt: play.now, tasks } : null;

  function follow(commands: readonly Command[]): void {
    for (const command of commands) {
      if (command.type === 'startTimer')
        ahead.push({ at: command.dueAt, event: { id: `timer ${command.key}`, ...command.event } });
    }
    for (const step of playbook.steps) {
      const { status, attempt, approvals } = play.state.steps[step.id]!;
      const name = `${step.id} ${attempt} ${approvals?.length ?? 0}`;
      if (status !== 'active' || begun.has(name)) continue;
      begun.add(name);
      const likely = likelyEvent(past, habits, play, step);
      if (likely) ahead.push({ at: later(play.now, likely.afterMs), event: { id: name, ...likely.event } });
    }
  }
}

const later = (from: string, ms: number): string => new Date(Date.parse(from) + ms).toISOString();

function clearing({ openedAt }: PastCase, { by, at }: NonNullable<PastCase['cleared']>): Happening {
  const when = between(openedAt, at) < 0 ? openedAt : at;
  return { at: when, event: { id: 'cleared', type: 'factsChanged', cause: by } };
}

/** What people were to do in a step that was taken from them meanwhile is not done. */
function stillMatters(state: PlaybookState, event: PlaybookEvent): boolean {
  if (!['taskCompleted', 'approvalDecided', 'supplierAnswered'].includes(event.type)) return true;
  return 'stepId' in event && state.steps[event.stepId]?.status === 'active';
}

function note(tasks: PlayedTask[], playbook: Playbook, state: PlaybookState, { event, at }: Happening): void {
  if (event.type !== 'taskCompleted' && event.type !== 'approvalDecided') return;
  const step = playbook.steps.find(({ id }) => id === event.stepId);
  const { startedAt, escalatedTo } = state.steps[event.stepId]!;
  const role = escalatedTo ?? (step && 'who' in step ? step.who.role : undefined);
  if (role && startedAt) tasks.push({ role, openedAt: startedAt, doneAt: at });
}

// What is written into a form is nothing that the way depends on.
function withoutForms(playbook: Playbook): Playbook {
  const plain = (step: Step): Step => ('form' in step ? { ...step, form: undefined } : step);
  return { ...playbook, steps: playbook.steps.map(plain) };
}
