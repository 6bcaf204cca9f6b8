import type { House } from '../../apps/api/test/house/house.ts';

/** What an act on a case of changed bank details may name. */
export interface BankIds {
  readonly caseId: string;
  readonly taskId: string;
  readonly exceptionId: string;
}

interface BankAct {
  readonly name: string;
  readonly text: string;
  readonly input: (ids: BankIds) => object;
}

const act = (name: string, type: string, input: BankAct['input']): BankAct => ({
  name,
  text: `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code message hint } } }`,
  input,
});

/** Everything that can be done about changed bank details. */
export const BANK_ACTS: readonly BankAct[] = [
  act('completeTask', 'CompleteTaskInput', ({ taskId }) => ({ taskId, outcome: 'verified' })),
  act('completeTask', 'CompleteTaskInput', ({ taskId }) => ({ taskId, outcome: 'verified', undoSeconds: 10 })),
  act('decideApproval', 'DecideApprovalInput', ({ taskId }) => ({ taskId, decision: 'approve' })),
  act('releaseHold', 'ReleaseHoldInput', ({ caseId }) => ({ caseId, reason: 'paid before' })),
  act('overrideException', 'OverrideExceptionInput', ({ exceptionId }) => ({ exceptionId, reason: 'known to us' })),
  act('askSupplier', 'AskSupplierInput', ({ caseId }) => ({ caseId, question: 'Is this account yours?' })),
  act('assignCase', 'AssignCaseInput', ({ caseId }) => ({ caseId })),
];

/** Where accounts, and the cases about them, can be read. */
export const BANK_QUERIES: readonly string[] = [
  'query($caseId: ID!) { case(id: $caseId) { supplier { bankAccounts { iban } } } }',
  'query($caseId: ID!) { case(id: $caseId) { exceptions { evidence } } }',
  'query($caseId: ID!) { case(id: $caseId) { tasks { id } } }',
];

/** Asks a supplier about a case; the token of the mailed link to that one matter. */
export async function askSupplierAt(house: House, slug: string, email: string): Promise<{ token: string }> {
  const analyst = await house.as(slug, 'analyst');
  const { cases } = await analyst.ask(
    '{ cases(first: 50, filter: { code: ["AP.MATCH.PRICE"] }) { edges { node { id supplierLinks { id } } } } }',
  );
  for (const { node } of cases.edges.filter(
    (edge: { node: { supplierLinks: [] } }) => !edge.node.supplierLinks.length,
  )) {
    const { askSupplier } = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { url } } }',
      { input: { caseId: node.id, question: 'Which price is right?', email } },
    );
    const token = /\/s\/([\w-]+)$/.exec(askSupplier.url ?? '')?.[1];
    if (token) return { token };
  }
  throw new Error(`${slug} has nobody to ask`);
}
