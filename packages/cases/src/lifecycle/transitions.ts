import { err, ok, type Refusal, type Result } from '@clearhold/kernel';

/** The states of a case. `new` is before its playbook started; `resolved` and `withdrawn` are ends. */
export const CASE_STATES = [
  'new',
  'open',
  'waitingInternal',
  'waitingSupplier',
  'waitingErp',
  'resolved',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What moves a case from one state to another. */
export type CaseMove =
  | 'start'
  | 'idle'
  | 'awaitInternal'
  | 'awaitSupplier'
  | 'awaitErp'
  | 'resolve'
  | 'withdraw'
  | 'reopen';

const LIVE: readonly CaseState[] = ['open', 'waitingInternal', 'waitingSupplier', 'waitingErp'];

/** One row of the table: from any of these states this move leads there. */
export interface Transition {
  readonly move: CaseMove;
  readonly from: readonly CaseState[];
  readonly to: CaseState;
}

/** The lifecycle as data. Guards and effects are not here: the engine decides when a move is due. */
export const TRANSITIONS: readonly Transition[] = [
  { move: 'start', from: ['new'], to: 'open' },
  { move: 'idle', from: LIVE, to: 'open' },
  { move: 'awaitInternal', from: LIVE, to: 'waitingInternal' },
  { move: 'awaitSupplier', from: LIVE, to: 'waitingSupplier' },
  { move: 'awaitErp', from: LIVE, to: 'waitingErp' },
  { move: 'resolve', from: LIVE, to: 'resolved' },
  { move: 'withdraw', from: ['new', ...LIVE], to: 'withdrawn' },
  { move: 'reopen', from: ['resolved'], to: 'open' },
];

/** The state after a move. An illegal move is refused by the name of the state it was tried in (ILLEGAL_MOVE). */
export function transition(state: CaseState, move: CaseMove): Result<CaseState, Refusal> {
  const row = TRANSITIONS.find((candidate) => candidate.move === move && candidate.from.includes(state));
  if (row) return ok(row.to);
  return err({ code: 'ILLEGAL_MOVE', message: `A case that is ${STATE_WORDS[state]} cannot ${MOVE_WORDS[move]}.` });
}

/**
 * Checks a table: every state is reached from `new`, every state but the ends is left, and no move is ambiguous.
 * Empty when it is sound.
 */
export function checkTransitions(table: readonly Transition[] = TRANSITIONS): Refusal[] {
  const refusals: Refusal[] = [];
  const reached = new Set<CaseState>(['new']);
  for (let grew = true; grew; ) {
    grew = false;
    for (const row of table) {
      if (reached.has(row.to) || !row.from.some((state) => reached.has(state))) continue;
      reached.add(row.to);
      grew = true;
    }
  }
  for (const state of CASE_STATES) {
    if (!reached.has(state)) refusals.push({ code: 'STATE_UNREACHABLE', message: `No move leads to ${state}.` });
    const ends = state === 'resolved' || state === 'withdrawn';
    const leaves = table.some((row) => row.from.includes(state) && row.to !== state);
    if (!ends && !leaves) refusals.push({ code: 'STATE_STUCK', message: `No move leads out of ${state}.` });
    const moves = table.filter((row) => row.from.includes(state)).map((row) => row.move);
    const twice = moves.find((move, index) => moves.indexOf(move) !== index);
    if (twice) refusals.push({ code: 'MOVE_AMBIGUOUS', message: `${twice} leads two ways from ${state}.` });
  }
  return refusals;
}

const STATE_WORDS: Record<CaseState, string> = {
  new: 'new',
  open: 'open',
  waitingInternal: 'waiting for a colleague',
  waitingSupplier: 'waiting for the supplier',
  waitingErp: 'waiting for the ERP',
  resolved: 'resolved',
  withdrawn: 'withdrawn',
};

const MOVE_WORDS: Record<CaseMove, string> = {
  start: 'be started',
  idle: 'go on',
  awaitInternal: 'wait for a colleague',
  awaitSupplier: 'wait for the supplier',
  awaitErp: 'wait for the ERP',
  resolve: 'be resolved',
  withdraw: 'be withdrawn',
  reopen: 'be reopened',
};

const unsound = checkTransitions();
if (unsound.length > 0) throw new Error(unsound.map((refusal) => refusal.message).join(' '));
