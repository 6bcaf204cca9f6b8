import {
  type Advance,
  advance,
  type CaseState,
  type Playbook,
  type PlaybookEvent,
  type PlaybookState,
  withOwner,
} from '@clearhold/cases';
import type { Refusal, Result } from '@clearhold/kernel';
import { err, isId, ok } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { BankChanges } from '../../accounts/index.ts';
import { PlaybookLibrary } from '../../playbooks/index.ts';
import { asRolesAllow, PolicyService } from '../../policies/index.ts';
import { engineOptions, placeOf } from './case-clock.ts';
import { caseFacts } from './case-facts.ts';
import { type CaseRow, isBankChange } from './case-row.ts';
import { lockCases, namesOf, surroundingsOf } from './case-store.ts';
import { CaseWriter, type Note } from './case-writer.ts';
import { endCases } from './end-cases.ts';
import { weighApprovals } from './weigh-approvals.ts';

/** One event for one case. */
export interface Feed {
  readonly caseId: string;
  readonly event: PlaybookEvent;
  readonly notes?: Note[];
  /** Counts as a human action on the case. */
  readonly touch?: boolean;
  /** Other columns that change with it. */
  readonly set?: Partial<CaseRow>;
}

/** Hands events to cases: lock, decide, save, in the caller's transaction. */
@Injectable()
export class CaseEngine {
  constructor(
    private readonly playbooks: PlaybookLibrary,
    private readonly policies: PolicyService,
    private readonly changes: BankChanges,
  ) {}

  /** One event that a person waits for: a refusal is the answer and nothing is written. */
  async feedOne(tx: Tx, feed: Feed): Promise<Result<CaseRow, Refusal>> {
    const [outcome] = await this.#feed(tx, [feed]);
    return outcome ?? err({ code: 'NOT_FOUND', message: 'There is no such case.' });
  }

  /** Events of the system's own: a refusal means that the event no longer matters, and is noted in the history. */
  async feedMany(tx: Tx, feeds: readonly Feed[]): Promise<void> {
    await this.#feed(tx, feeds);
  }

  /** What an event would lead to if it came now: the refusal that `feedOne` would give, or the decision. Nothing is written. */
  async weigh(tx: Tx, row: CaseRow, event: PlaybookEvent): Promise<Result<Advance, Refusal>> {
    const around = (await surroundingsOf(tx, [row])).get(row.id) ?? { openCodes: [] };
    const policy = await this.policies.effective(tx, row.unit_id);
    const playbook = await this.playbookOf(tx, row);
    const facts = caseFacts(row, playbook, policy, around);
    const barred = isBankChange(row) ? await this.changes.next(tx, row.id, event, { playbook, policy }) : ok(undefined);
    if (!barred.ok) return barred;
    return advance(playbook, row.playbook_state, event, facts, tx.at.toISOString(), engineOptions(policy));
  }

  async playbookOf(tx: Tx, row: CaseRow): Promise<Playbook> {
    const playbook = await this.playbooks.version(tx, row.playbook_key, row.playbook_version);
    const owned = withOwner(playbook, row.playbook_state?.ownerRole);
    return asRolesAllow(owned, await this.policies.effective(tx, row.unit_id));
  }

  // A step that the playbook lets pass may still be one too early for the bank details that it is about.
  async #moveBankChange(
    tx: Tx,
    row: CaseRow,
    event: PlaybookEvent,
    under: { playbook: Playbook; policy: EffectivePolicy },
  ) {
    const next = isBankChange(row) ? await this.changes.next(tx, row.id, event, under) : ok(undefined);
    if (next.ok && next.value) await this.changes.save(tx, next.value);
    return next;
  }

  async #feed(tx: Tx, feeds: readonly Feed[]): Promise<Result<CaseRow, Refusal>[]> {
    const cases = await lockCases(tx, [...new Set(feeds.map((feed) => feed.caseId))]);
    const around = await surroundingsOf(tx, [...cases.values()]);
    const policies = await this.policies.ofUnits(
      tx,
      [...cases.values()].map((row) => row.unit_id),
    );
    const writer = new CaseWriter(
      tx,
      await namesOf(
        tx,
        feeds
          .flatMap(({ event }) => ('by' in event ? [event.by, ...(event.by.onBehalfOf ?? [])] : []))
          .flatMap(({ personId }) => (isId(personId) ? [personId] : [])),
      ),
    );
    const ended: CaseRow[] = [];
    const outcomes: Result<CaseRow, Refusal>[] = [];
    const waiting = new Map<string, { row: CaseRow; advances: Advance[]; notes: Note[] }>();
    for (const feed of feeds) {
      const row = waiting.get(feed.caseId)?.row ?? cases.get(feed.caseId);
      if (!row) continue;
      const policy = policies.get(row.unit_id)!;
      const playbook = await this.playbookOf(tx, row);
      const facts = caseFacts(row, playbook, policy, around.get(row.id) ?? { openCodes: [] });
      const decided = advance(
        playbook,
        row.playbook_state,
        feed.event,
        facts,
        tx.at.toISOString(),
        engineOptions(policy),
      );
      const moved = decided.ok ? await this.#moveBankChange(tx, row, feed.event, { playbook, policy }) : decided;
      if (!decided.ok || !moved.ok) {
        outcomes.push(moved as Result<never, Refusal>);
        continue;
      }
      const next = project(row, decided.value.state, playbook, { now: tx.at, policy }, feed);
      const before = waiting.get(row.id);
      waiting.set(row.id, {
        row: next,
        advances: [...(before?.advances ?? []), decided.value],
        notes: [...(before?.notes ?? []), ...(feed.notes ?? [])],
      });
      outcomes.push(ok(next));
    }
    for (const { row, advances, notes } of waiting.values()) {
      const whole: Advance = {
        state: row.playbook_state,
        events: advances.flatMap((one) => one.events),
        commands: advances.flatMap((one) => one.commands),
      };
      writer.change(row, whole, notes);
      if (row.closed_at) ended.push(row);
    }
    await writer.flush();
    await weighApprovals(tx, [...waiting.values()]);
    await endCases(tx, ended);
    await this.changes.ended(
      tx,
      ended.map(({ id }) => id),
    );
    return outcomes;
  }
}

/** The case's row after a decision. */
export function project(
  row: CaseRow,
  state: PlaybookState,
  playbook: Playbook,
  { now, policy }: { now: Date; policy: EffectivePolicy },
  feed: Pick<Feed, 'set' | 'touch'> = {},
): CaseRow {
  const closed = state.caseState === 'resolved' || state.caseState === 'withdrawn';
  const next: CaseRow = {
    ...row,
    ...feed.set,
    playbook_state: state,
    state: STATE_NAMES[state.caseState],
    waiting_for: closed ? null : waitingFor(playbook, state),
    touches: row.touches + (feed.touch ? 1 : 0),
    closed_at: closed ? (row.closed_at ?? now) : null,
    resolution: closed ? (state.resolution ?? row.resolution) : null,
    team_role: closed ? row.team_role : (activeRole(playbook, state) ?? row.team_role),
  };
  const place = placeOf(
    {
      codes: next.codes,
      amount: next.amount_at_risk,
      currency: next.currency,
      dueAt: next.due_at,
      discountUntil: next.discount_until,
    },
    now,
    policy,
  );
  return { ...next, priority: place.score, priority_reason: place.reason };
}

export const STATE_NAMES: Record<CaseState, string> = {
  new: 'NEW',
  open: 'OPEN',
  waitingInternal: 'WAITING_INTERNAL',
  waitingSupplier: 'WAITING_SUPPLIER',
  waitingErp: 'WAITING_ERP',
  resolved: 'RESOLVED',
  withdrawn: 'WITHDRAWN',
};

/** What is waited for, in words: somebody to go on with a paused case, what a person asked, else the first active step by the playbook's order. */
export function waitingFor(playbook: Playbook, state: PlaybookState): string | null {
  if (state.paused) return `Paused: ${state.paused.reason}`.slice(0, 120);
  if (state.asked && state.caseState === 'waitingSupplier') return 'The supplier’s answer';
  const step = playbook.steps.find(({ id }) => state.steps[id]?.status === 'active');
  if (step && state.steps[step.id]?.heldBack) return 'Nobody was asked: the phase keeps questions back. Ask by hand.';
  return step?.title ?? null;
}

/** The role that the first open human step asks. */
export function activeRole(playbook: Playbook, state: PlaybookState): string | null {
  const step = playbook.steps.find((one) => 'who' in one && state.steps[one.id]?.status === 'active');
  return step && 'who' in step ? (state.steps[step.id]?.escalatedTo ?? step.who.role ?? null) : null;
}
