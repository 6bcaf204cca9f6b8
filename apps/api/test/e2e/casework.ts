import type { Caller } from '../house/caller.ts';
import type { House } from '../house/house.ts';

export interface TaskShown {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly outcomes: readonly { key: string }[];
  readonly blockedBecause: string | null;
}

export interface CaseShown {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly code: string;
  readonly invoiceNumber: string;
  readonly state: string;
  readonly version: number;
  readonly resolution: string | null;
  readonly waitingFor: string | null;
  readonly tasks: readonly TaskShown[];
  readonly supplierLinks: readonly { id: string }[];
  readonly history: readonly { mark: string; who: string; text: string }[];
  readonly invoice: { id: string; status: string };
  readonly effects: readonly { key: string; state: string; confirmation: string | null; attempts: number }[];
}

const CASE = `query($id: ID!) { case(id: $id) { id number title code invoiceNumber state version resolution waitingFor tasks { id kind title state blockedBecause outcomes { key } }
  supplierLinks { id } history { mark who text } invoice { id status } effects { key state confirmation attempts } } }`;

export const caseOf = async (caller: Caller, id: string): Promise<CaseShown> => (await caller.ask(CASE, { id })).case;

/** The first open case of a code, as it stands in the queue. */
export async function firstCase(
  caller: Caller,
  code: string,
  fits: (one: CaseShown) => boolean = () => true,
): Promise<CaseShown> {
  const { cases } = await caller.ask(
    'query($filter: CaseFilter) { cases(first: 100, filter: $filter) { edges { node { id number title code invoiceNumber state version } } } }',
    { filter: { code: [code] } },
  );
  const found = cases.edges.map((edge: { node: CaseShown }) => edge.node).find(fits);
  if (!found) throw new Error(`no open case ${code}`);
  return found;
}

const REFUSED =
  '... on Denied { code message } ... on NotFound { code message } ... on Conflict { code message } ... on Invalid { code message } ... on AboveAuthority { code message } ... on PreparerCannotApprove { code message }';

export const complete = async (caller: Caller, taskId: string, outcome: string, more: Record<string, unknown> = {}) =>
  (
    await caller.ask(`mutation($input: CompleteTaskInput!) { completeTask(input: $input) { __typename ${REFUSED} } }`, {
      input: { taskId, outcome, reason: 'Looked at it.', ...more },
    })
  ).completeTask;

/** Lets the time be over for which nobody approves the bank details of a case. */
export async function coolOff(house: House, caseId: string): Promise<void> {
  await house.owner.query(`UPDATE bank_change SET proposed_at = proposed_at - interval '72 hours' WHERE case_id = $1`, [
    caseId,
  ]);
  await house.owner.query(
    `UPDATE outbox SET not_before = now() WHERE kind = 'case.timer' AND subject_id = $1 AND payload ->> 'stepId' = 'cooling-off'`,
    [caseId],
  );
}

export const decide = async (caller: Caller, taskId: string, decision = 'approve') =>
  (
    await caller.ask(
      `mutation($input: DecideApprovalInput!) { decideApproval(input: $input) { __typename ${REFUSED} } }`,
      { input: { taskId, decision, reason: 'Price letter seen.' } },
    )
  ).decideApproval;

/** Looks again until it fits; what was seen last is in the error. */
export async function eventually<T>(look: () => Promise<T>, fits: (seen: T) => boolean, seconds = 20): Promise<T> {
  for (const until = Date.now() + seconds * 1000; ; ) {
    const seen = await look();
    if (fits(seen)) return seen;
    if (Date.now() > until) throw new Error(`this did not come about: ${JSON.stringify(seen)?.slice(0, 1500)}`);
    await new Promise((next) => setTimeout(next, 150));
  }
}
